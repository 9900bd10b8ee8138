import { display } from "./display.js";
import { hintsOfReader } from "./hints.js";

/**
 * Shows the next hint to an exercise, a stronger one each time it is asked for; the last one again
 * when there are no more. In a notebook: `hint("softmax")`.
 * @throws RangeError when there is no such exercise
 */
export function hint(id: string): void {
  display({ "text/plain": hintsOfReader.next(id) });
}
