/** What a value of a report has to be. */
type Form = "text" | "number" | "truth" | readonly [Form] | { readonly [name: string]: Form };

const CHECK: Form = {
  tries: "text",
  hidden: "truth",
  points: "number",
  earned: "number",
  verdict: "text",
  message: "text",
};

/** What every reader of a class's report counts on; more may be there. */
const REPORT: Form = {
  exercises: ["text"],
  students: [
    {
      student: "text",
      earned: "number",
      points: "number",
      notes: [{ kind: "text", message: "text" }],
      exercises: [
        { exercise: "text", title: "text", earned: "number", points: "number", checks: [CHECK] },
      ],
    },
  ],
};

/** What is wrong with the form of a report that was read, with the place, or undefined. */
export function faultIn(report: unknown): string | undefined {
  return faultAt(report, REPORT, "the report");
}

function faultAt(value: unknown, form: Form, where: string): string | undefined {
  if (form === "text") return typeof value === "string" ? undefined : expected("a text", where);
  if (form === "number") {
    return Number.isFinite(value) ? undefined : expected("a number", where);
  }
  if (form === "truth") {
    return typeof value === "boolean" ? undefined : expected("true or false", where);
  }
  if (Array.isArray(form)) {
    if (!Array.isArray(value)) return expected("a list", where);
    return first(value.map((item: unknown, i) => faultAt(item, form[0], `${where}[${i}]`)));
  }
  if (typeof value !== "object" || value === null) return expected("an object", where);
  const entries = new Map(Object.entries(value));
  return first(
    Object.entries(form).map(([name, inner]) =>
      faultAt(entries.get(name), inner, `${where}.${name}`),
    ),
  );
}

const expected = (what: string, where: string) => `expected ${what} at ${where}`;

const first = (faults: readonly (string | undefined)[]) =>
  faults.find((fault) => fault !== undefined);
