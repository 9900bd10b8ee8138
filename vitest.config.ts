import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/system/**"],
    // A test that hangs has to end; how fast a loaded machine is decides nothing.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
