import { numericalGradient } from "../../../library/descent/index.js";
import { multiclassHinge } from "../../../library/loss/index.js";
import type { Claim } from "../../ledger/claim.js";
import { largestDifference, randomRows } from "../../ledger/demonstration/agreement.js";
import { evidence } from "../../ledger/evidence.js";
import { gradientOfSvm, scores, svmLoss, violations } from "./svm-loss.js";

const [W, x, label, Δ] = [randomRows(4, 3, 11), randomRows(1, 3, 12)[0], 0, 1];
const target = W.map((_, j) => (j === label ? 1 : 0));
const flat = W.flat();
const rows = (v: readonly number[]) => [0, 1, 2, 3].map((c) => v.slice(3 * c, 3 * c + 3));
const numeric = () => rows(numericalGradient((v) => svmLoss(scores(rows(v), x), label, Δ), flat));

/** IIIT Allahabad, the multiclass SVM loss and its gradient (slides 41-45). */
export const svm: readonly Claim[] = [
  {
    id: "cvbl-svm-without-regularization",
    slides: [41],
    kind: "concept",
    statement: "The loss is for one data point, without regularisation.",
    check: () => {
      const whole = (λ: number) =>
        svmLoss(scores(W, x), label, Δ) + λ * flat.reduce((sum, w) => sum + w * w, 0);
      return evidence(
        { "L_i without": whole(0), "with ½ ‖W‖²": whole(0.5) },
        whole(0.5) > whole(0) && whole(0) === svmLoss(scores(W, x), label, Δ),
      );
    },
    shownIn: "07#svm-loss",
  },
  {
    id: "cvbl-svm-loss-w",
    slides: [41],
    kind: "formula",
    statement: "L_i = Σ_(j ≠ y_i)[max(0,w_jᵀx_i-w_(y_i)ᵀx_i+Δ)].",
    check: () => {
      const dot = (w: readonly number[]) => w.reduce((sum, wi, i) => sum + wi * x[i], 0);
      const correct = dot(W[label]);
      const terms = W.map((w, j) => (j === label ? 0 : Math.max(0, dot(w) - correct + Δ)));
      const sum = terms.reduce((a, b) => a + b, 0);
      const loss = multiclassHinge(Δ).value([scores(W, x)], [target]);
      return evidence(
        { "term of each class": terms, "their sum": sum, "multiclassHinge of the scores": loss },
        Math.abs(sum - loss) < 1e-14,
      );
    },
    shownIn: "07#svm-loss",
  },
  {
    id: "cvbl-svm-loss-s",
    slides: [42],
    kind: "formula",
    statement: "L_i = Σ_(j ≠ y_i)max(0,s_j-s_(y_i)+Δ).",
    check: () => {
      const s = [3.2, 5.1, -1.7];
      const loss = multiclassHinge(1).value([s], [[1, 0, 0]]);
      return evidence(
        { scores: s, "L_i by the formula": svmLoss(s, 0, 1), multiclassHinge: loss },
        Math.abs(loss - 2.9) < 1e-12 && Math.abs(svmLoss(s, 0, 1) - loss) < 1e-12,
      );
    },
    shownIn: "07#svm-loss",
  },
  {
    id: "cvbl-svm-grad-yi",
    slides: [43, 44],
    kind: "formula",
    statement: "∇_(w_(y_i))L_i = -(Σ_(j ≠ y_i)1(w_jᵀx_i-w_(y_i)ᵀx_i+Δ>0))x_i.",
    check: () => {
      const [formula, differences] = [gradientOfSvm(W, x, label, Δ)[label], numeric()[label]];
      return evidence(
        { "-(count) x_i": formula, "central differences": differences },
        largestDifference(formula, differences) < 1e-8,
      );
    },
    shownIn: "07#svm-gradient",
  },
  {
    id: "cvbl-svm-violation-count",
    slides: [44, 45],
    kind: "concept",
    statement: "The bracket is the number of other classes that come within the margin.",
    check: () => {
      const count = violations(scores(W, x), label, Δ);
      const ratio = -(numeric()[label]?.[0] / x[0]);
      return evidence(
        { scores: scores(W, x), "classes within the margin": count, "-∂L/∂w_(y_i) / x_i": ratio },
        Math.abs(count - ratio) < 1e-6,
      );
    },
    shownIn: "07#margins",
  },
  {
    id: "cvbl-svm-grad-j",
    slides: [45],
    kind: "formula",
    statement: "∇_(w_j)L_i = 1(w_jᵀx_i-w_(y_i)ᵀx_i+Δ>0) x_i for j ≠ y_i.",
    check: () => {
      const others = [1, 2, 3];
      const pick = (gradient: readonly (readonly number[])[]) =>
        others.flatMap((j) => gradient[j] as number[]);
      const [formula, differences] = [pick(gradientOfSvm(W, x, label, Δ)), pick(numeric())];
      return evidence(
        { "1(margin > 0) x_i for the other classes": formula, "central differences": differences },
        largestDifference(formula, differences) < 1e-8,
      );
    },
    shownIn: "07#svm-gradient",
  },
];
