import { defineConfig } from "vitest/config";

/** Tests with Jupyter, browsers and kernels: none of them is quick, and most of them wait. */
export default defineConfig({
  test: {
    include: ["test/system/**/*.test.ts"],
    setupFiles: ["test/system/clean-up.ts"],
    maxWorkers: 2,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
