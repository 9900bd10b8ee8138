import { Matrix, multiplyMatrices, transpose } from "../../../library/matrix/index.js";
import { largestDifference, randomRows } from "../../ledger/demonstration/agreement.js";
import type { RejectedReport } from "../../ledger/erratum.js";

/** Back Propagation deck: reports that turned out to be no mistake. */
export const rejected: readonly RejectedReport[] = [
  {
    id: "E49",
    title: "Order of the product",
    where: { bp: [17, 18, 37] },
    reported: "∂L/∂x = ∂L/∂y ∂y/∂x, where columns would need (∂y/∂x)ᵀ ∂L/∂y",
    reason: "gradients are rows where Jacobians have a row for each output; then it is right",
    check: () => {
      const jacobian = Matrix.from(randomRows(2, 3));
      const asRow = multiplyMatrices(Matrix.from([[1, 2]]), jacobian).row(0);
      const asColumn = transpose(
        multiplyMatrices(transpose(jacobian), Matrix.from([[1], [2]])),
      ).row(0);
      return {
        computed: { "∂L/∂y ∂y/∂x, rows": asRow, "(∂y/∂x)ᵀ ∂L/∂y, columns": asColumn },
        isRight: largestDifference(asRow, asColumn) < 1e-14,
      };
    },
  },
  {
    id: "E51",
    title: "Plural of minimum",
    where: { bp: [42] },
    reported: "Local Minimas",
    reason: "a matter of language that misleads nobody; slide 41 has Local Minima",
    check: () => {
      // x⁴ - 2x² + x/4 has a minimum on each side: its slope changes from falling to rising twice.
      const slope = (x: number) => 4 * x ** 3 - 4 * x + 1 / 4;
      const grid = Array.from({ length: 41 }, (_, i) => -2 + i / 10);
      const minima = grid.filter((x) => slope(x) < 0 && slope(x + 0.1) >= 0);
      return {
        computed: { "local minima, to the left of them": minima },
        isRight: minima.length === 2,
      };
    },
  },
];
