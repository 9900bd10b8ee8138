import { defineConfig } from "vitest/config";

/** The tests of the rooms that are mutated, and nothing else: every mutant runs some of them. */
export default defineConfig({
  test: {
    include: ["test/{descent,loss,layer,network,graph}/**/*.test.ts"],
    // Instrumented code is slow; what hangs is ended by the mutation run itself.
    testTimeout: 60_000,
  },
});
