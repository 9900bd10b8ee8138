import { defineConfig } from "vitest/config";

/** The tests of the rooms that are mutated, and nothing else: every mutant runs some of them. */
export default defineConfig({
  test: {
    include: [
      "test/library/{descent,loss,layer,network,compiled,backprop,classifier,graph}/**/*.test.ts",
    ],
    setupFiles: ["bench/mutation/few-runs.ts"],
    // Importing the libraries anew for each file would take longer than the tests.
    isolate: false,
    // Instrumented code is slow; what hangs is ended by the mutation run itself.
    testTimeout: 60_000,
  },
});
