import type { WriteStream } from "node:tty";
import { plainLine } from "../../course/text/plain-line.js";
import type { StudentReport, Ungraded } from "../grader/index.js";

/** How an exercise went, in one letter. */
const MARKS = { all: "✓", some: "~", none: "✗", missing: "·" };
const LEGEND = `${MARKS.all} all points, ${MARKS.some} some, ${MARKS.none} none, ${MARKS.missing} not handed in`;

/**
 * A class run as it goes: a row for each student that is finished, with what is to be said of the
 * submission, and on a terminal a last line with the progress.
 */
export class ClassTable {
  readonly #stream: Pick<WriteStream, "write" | "isTTY" | "columns">;
  readonly #students: readonly string[];

  #done = 0;
  readonly #begun = Date.now();
  readonly #width: number;

  constructor(
    stream: Pick<WriteStream, "write" | "isTTY" | "columns">,
    students: readonly string[],
    exercises: readonly string[],
  ) {
    this.#stream = stream;
    this.#students = students;
    this.#width = Math.min(40, Math.max(7, ...students.map((name) => name.length)));
    const names = exercises.join(", ");
    stream.write(`${LEGEND}; the exercises: ${names}\n${"student".padEnd(this.#width)}  points\n`);
    this.#progress();
  }

  /** Adds the row of a student. */
  row(report: StudentReport): void {
    this.#done += 1;
    const name = shortened(report.student, this.#width).padEnd(this.#width);
    const points = `${report.earned}/${report.points}`.padStart(7);
    const missing = new Set(
      report.notes.filter(({ kind }) => kind === "missing").map(({ exercise }) => exercise),
    );
    const marks = report.exercises.map((each) => mark(each, missing.has(each.exercise))).join("");
    this.#line(`${name} ${points}  ${marks}`);
    for (const { kind, message } of report.notes) {
      if (kind !== "missing") this.#line(`${" ".repeat(this.#width)}   ${kind}: ${message}`);
    }
    this.#progress();
  }

  /** Ends the table with what was not graded, and a line about the whole. */
  end(summary: string, ungraded: readonly Ungraded[] = []): void {
    for (const { name, because } of ungraded) this.#line(`${name}: not graded, because ${because}`);
    this.#line(summary);
  }

  #line(text: string): void {
    this.#stream.write(`${this.#stream.isTTY ? "\r\x1b[2K" : ""}${plainLine(text)}\n`);
  }

  #progress(): void {
    const [done, stream] = [this.#done, this.#stream];
    const all = this.#students.length;
    if (!stream.isTTY || done === all) return;
    const bar = "#".repeat(Math.floor((20 * done) / all)).padEnd(20, ".");
    const left = (((Date.now() - this.#begun) / 1000) * (all - done)) / done;
    const time = done === 0 ? "" : `, ${Math.ceil(left)} s left`;
    stream.write(shortened(`[${bar}] ${done} of ${all} students${time}`, stream.columns ?? 80));
  }
}

function mark(report: StudentReport["exercises"][number], missing: boolean): string {
  if (missing) return MARKS.missing;
  if (report.earned === report.points) return MARKS.all;
  return report.earned > 0 ? MARKS.some : MARKS.none;
}

function shortened(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text;
}
