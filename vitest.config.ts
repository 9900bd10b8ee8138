import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/longest-first.js";

// Shell scripts, signals and a file's rights are not what they are elsewhere.
const notOnWindows = process.platform === "win32" ? ["test/**/*.posix.test.ts"] : [];
const hosted = process.env.GITHUB_ACTIONS === "true" ? ["github-actions"] : [];

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/system/**", ...notOnWindows],
    setupFiles: ["test/no-leftovers.ts"],
    // A test that hangs has to end; how fast a loaded machine is decides nothing.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Every core works, and each worker loads the source once, not once for each file.
    maxWorkers: "100%",
    isolate: false,
    // What was compiled is run as Node runs it.
    server: { deps: { external: [/\/dist\//] } },
    sequence: { sequencer: LongestFirst },
    reporters: ["test/brief-reporter.ts", ...hosted],
  },
});
