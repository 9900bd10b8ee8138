import type { Owner } from "./owner.js";

/** The file of Gradescope's export that says whose each folder is. */
export const GRADESCOPE_FILE = "submission_metadata.yml";

/**
 * Reads the metadata of Gradescope's "Export Submissions": for each `submission_123` its
 * submitters, a group's several, with names, student ids and addresses, and when it came.
 * Source: Gradescope does not document the file; these are the keys that public programs read.
 * @throws Error in a few words where it cannot be read
 */
export async function readGradescope(text: string): Promise<ReadonlyMap<string, readonly Owner[]>> {
  const { parse } = await import("yaml");
  let all: unknown;
  try {
    all = parse(text, { logLevel: "error", uniqueKeys: false, schema: "yaml-1.1" });
  } catch {
    throw new Error("is not the list that Gradescope writes");
  }
  if (!isRecord(all)) throw new Error("is not the list that Gradescope writes");
  return new Map(
    Object.entries(all).map(([folder, submission]) => [folder, submittersIn(submission)]),
  );
}

function submittersIn(submission: unknown): Owner[] {
  if (!isRecord(submission)) return [];
  const listed = submission[":submitters"];
  const handedIn = submission[":created_at"];
  const time = handedIn instanceof Date ? handedIn : new Date(String(handedIn));
  return (Array.isArray(listed) ? listed : []).filter(isRecord).flatMap((submitter): Owner[] => {
    const [name, id, email] = [":name", ":sid", ":email"].map((key) => textOf(submitter[key]));
    if (name === undefined && email === undefined && id === undefined) return [];
    return [
      {
        name: name ?? email ?? id ?? "",
        ...(id !== undefined && { id }),
        ...(email !== undefined && { email }),
        ...(!Number.isNaN(time.getTime()) && { handedIn: time }),
      },
    ];
  });
}

function textOf(value: unknown): string | undefined {
  const text = typeof value === "number" ? String(value) : value;
  return typeof text === "string" && text.trim() !== "" ? text.trim() : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
