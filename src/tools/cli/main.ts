#!/usr/bin/env node
import "./node-version.js";
import { workbook } from "./program.js";

// Whoever reads our output may have read enough.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
}

await workbook(process.argv.slice(2));
