import { brightspace } from "./brightspace.js";
import { canvas } from "./canvas.js";
import { classroom } from "./classroom.js";
import { csv } from "./csv.js";
import { exercism } from "./exercism.js";
import type { Format } from "./format.js";
import { gradescope } from "./gradescope.js";
import { json } from "./json.js";
import { junit } from "./junit.js";
import { moodle } from "./moodle.js";
import { prairielearn } from "./prairielearn.js";

export type { Format, FormatOptions } from "./format.js";

/** Every format, by the name that `--format` takes. */
export const formats: Readonly<Record<string, Format>> = Object.fromEntries(
  [
    json,
    csv,
    canvas,
    moodle,
    brightspace,
    junit,
    gradescope,
    exercism,
    prairielearn,
    classroom,
  ].map((it) => [it.name, it]),
);
