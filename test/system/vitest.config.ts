import { defineConfig } from "vitest/config";

/** Tests with Jupyter, browsers and kernels: one file at a time, and none of them is quick. */
export default defineConfig({
  test: {
    include: ["test/system/**/*.test.ts"],
    setupFiles: ["test/system/clean-up.ts"],
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
