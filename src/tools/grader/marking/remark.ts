/** What an instructor says by hand of an answer, or of all answers of a group. */
export interface Remark {
  /** By name, id, login or address; left out where a group is meant. */
  readonly student?: string;
  /** Left out where a group is meant, which has its exercise. */
  readonly exercise?: string;
  readonly group?: string;
  readonly comment?: string;
  /** Added to what the checks give, or taken away; with `=`, in its place. */
  readonly points?: string;
  /** Where it was written. */
  readonly line: number;
}

/** The file of remarks in the folder of a class's reports. No run writes over it. */
export const REMARKS_FILE = "remarks.yaml";

/** Reads `+1`, `-0.5`, `=7`. Returns undefined where it is none of these. */
export function parsePoints(
  text: string,
): { readonly set: boolean; readonly value: number } | undefined {
  const [, sign = "", digits = ""] = /^\s*([+\-=])\s*(\d{1,6}(?:\.\d{1,4})?)\s*$/.exec(text) ?? [];
  if (sign === "") return undefined;
  return { set: sign === "=", value: (sign === "-" ? -1 : 1) * Number(digits) };
}
