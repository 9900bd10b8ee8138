/** One answer to one exercise, as text. Nothing in it has been run, and nothing in it is trusted. */
export interface Answer {
  readonly exercise: string;
  /** The code, TypeScript or JavaScript. Lines in messages are counted in it. */
  readonly source: string;
  /** Other cells of the same notebook, from which the code may need functions. */
  readonly beside?: readonly string[];
  /** Where it stands, in words: `week 2/softmax.ts`, `04.ipynb, cell 12`. */
  readonly from: string;
  readonly modified: Date;
  /** How it was recognised: by what it is named, or only by the functions that it defines. */
  readonly by: "name" | "definition";
}

/** Whether an answer is still the starter that students are given. */
export function isStarter(answer: Answer): boolean {
  return answer.source.includes('throw new Error("not written yet")');
}
