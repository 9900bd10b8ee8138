import type { Claim } from "../../ledger/claim.js";
import { compoundExpressions } from "./compound-expressions.js";
import { derivatives } from "./derivatives.js";
import { hiddenLayers } from "./hidden-layers.js";
import { networks } from "./networks.js";
import { neurons } from "./neurons.js";
import { optimisation } from "./optimisation.js";
import { sizing } from "./sizing.js";
import { svm } from "./svm.js";

/** IIIT Allahabad, neural networks, in the order of the slides. */
export const claims: readonly Claim[] = [
  ...optimisation,
  ...derivatives,
  ...compoundExpressions,
  ...svm,
  ...neurons,
  ...hiddenLayers,
  ...sizing,
  ...networks,
];
