import type { Claim } from "../../ledger/claim.js";
import { algorithm } from "./algorithm.js";
import { architecture } from "./architecture.js";
import { backpropagation } from "./backpropagation.js";
import { chainRule } from "./chain-rule.js";
import { meanSquared } from "./mean-squared.js";
import { optimizers } from "./optimizers.js";
import { regularisation } from "./regularisation.js";
import { structure } from "./structure.js";
import { w1w2Forward } from "./w1w2-forward.js";
import { w1w2Gradient } from "./w1w2-gradient.js";
import { w1w2Paths } from "./w1w2-paths.js";
import { w1w2Weight131 } from "./w1w2-w131.js";
import { w1w2Weight212 } from "./w1w2-w212.js";

/** Amrita: the backpropagation algorithm, in the order of the slides. */
export const claims: readonly Claim[] = [
  ...structure,
  ...algorithm,
  ...meanSquared,
  ...chainRule,
  ...backpropagation,
  ...w1w2Forward,
  ...w1w2Weight212,
  ...w1w2Paths,
  ...w1w2Weight131,
  ...w1w2Gradient,
  ...optimizers,
  ...architecture,
  ...regularisation,
];
