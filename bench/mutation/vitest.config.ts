import { defineConfig } from "vitest/config";

/** The tests of the rooms that are mutated, and nothing else: every mutant runs some of them. */
export default defineConfig({
  test: { include: ["test/{descent,loss,layer,network,graph}/**/*.test.ts"] },
});
