import { networkSize } from "../../../library/network/index.js";
import { type Evidence, evidence } from "../evidence.js";

/**
 * The table of all partial derivatives as two decks print it, for n inputs and hidden neurons, k
 * outputs and L layers: n rows; n columns for each hidden W, k + 1 for W_L (its last one twice),
 * one for each b. It holds if it has one place for each parameter.
 */
export function printedTable(n: number, k: number, L: number): Evidence {
  const columns = (L - 1) * n + (k + 1) + L;
  const widths = [...Array.from({ length: L }, () => n), k];
  const { parameters } = networkSize(widths);
  return evidence(
    {
      "n, k, L": [n, k, L],
      "rows and columns printed": [n, columns],
      "columns for W_L, printed and right": [k + 1, n],
      "entries of b_L in a column of n": [k, n],
      "places printed": n * columns,
      parameters,
    },
    n * columns === parameters,
  );
}
