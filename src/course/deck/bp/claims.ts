import type { Claim } from "../../ledger/claim.js";
import { blockwiseAlgorithm } from "./blockwise-algorithm.js";
import { chainRule } from "./chain-rule.js";
import { comments } from "./comments.js";
import { detailedView } from "./detailed-view.js";
import { errorBackpropagation } from "./error-backpropagation.js";
import { loss } from "./loss.js";
import { practicalChallenges } from "./practical-challenges.js";
import { summary } from "./summary.js";
import { twoBlocks } from "./two-blocks.js";

/** The Back Propagation deck, in the order of the slides. */
export const claims: readonly Claim[] = [
  ...loss,
  ...errorBackpropagation,
  ...chainRule,
  ...detailedView,
  ...summary,
  ...twoBlocks,
  ...blockwiseAlgorithm,
  ...comments,
  ...practicalChallenges,
];
