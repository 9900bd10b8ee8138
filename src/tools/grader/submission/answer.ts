import type { Notebook } from "../sandbox/job.js";

/** One answer to one exercise, as text. Nothing in it has been run, and nothing in it is trusted. */
export interface Answer {
  readonly exercise: string;
  /** The code, TypeScript or JavaScript. Lines in messages are counted in it. */
  readonly source: string;
  /** Set where the code is a cell. */
  readonly notebook?: Notebook;
  /** Where it stands, in words: `week 2/softmax.ts`, `04.ipynb, cell 12`. */
  readonly from: string;
  readonly modified: Date;
  /** How it was recognised: by what it is named, or only by the functions that it defines. */
  readonly by: "name" | "definition";
}

/** Whether an answer is still the starter that students are given, or what is left of it. */
export function isStarter({ source }: Pick<Answer, "source">): boolean {
  const code = source.replace(COMMENT_OR_TEXT, (found) => (LINE.test(found) ? found : " "));
  return /\bthrow\s{1,9}new\s{1,9}Error\(\s{0,9}["'`]not written yet/.test(code);
}

const LINE = /^["'`]not written yet["'`]$/;

/** Each match ends where the text does at the latest, so that the text is read once. */
const COMMENT_OR_TEXT =
  /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?|`(?:[^`\\]|\\[\s\S])*`?/g;
