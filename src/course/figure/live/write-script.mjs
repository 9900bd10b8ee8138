/** Part of the build: writes the script that draws the figures of a page to `dist/figures.js`. */
import { writeFile } from "node:fs/promises";
import { liveScript } from "../../../../dist/src/course/figure/live/live-script.js";

await writeFile(new URL("../../../../dist/figures.js", import.meta.url), liveScript);
