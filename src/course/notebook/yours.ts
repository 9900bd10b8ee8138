import { exerciseOf } from "../exercise/index.js";
import { display } from "./display.js";
import { answersOfReader, type Functions } from "./passed-answers.js";

/**
 * What you wrote for an exercise, once it has passed its checks in this session; until then, what is
 * given here in its place. Says in a line which of the two it is.
 *
 * @example
 * ```ts
 * import { yours } from "backprop-workbook/notebook";
 *
 * const { miniBatches } = yours("mini-batches", {
 *   miniBatches: (order: number[], size: number) => [order.slice(0, size)],
 * });
 * // This cell runs on the library's miniBatches; on yours once it passes its checks.
 * console.log(miniBatches([2, 0, 1], 3)); // [ [ 2, 0, 1 ] ]
 * ```
 * @param library functions of the same names and signatures
 * @param answers those of this notebook's reader when left out
 * @throws RangeError when there is no such exercise
 */
export function yours<Library extends Functions>(
  id: string,
  library: Library,
  answers = answersOfReader,
): Library {
  exerciseOf(id);
  const own = answers.of(id);
  const names = Object.keys(library).join(" and ");
  const says =
    own === undefined
      ? `This cell runs on the library's ${names}; on yours once it passes its checks.`
      : `This cell runs on your ${names}.`;
  display({ "text/plain": says });
  return own === undefined ? library : { ...library, ...own };
}
