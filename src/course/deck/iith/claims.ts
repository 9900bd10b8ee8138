import type { Claim } from "../../ledger/claim.js";
import { dataAndParameters } from "./data-and-parameters.js";
import { layers } from "./layers.js";
import { negativeGradient } from "./negative-gradient.js";
import { oneDimensionLoss } from "./one-dimension-loss.js";
import { oneDimensionSlope } from "./one-dimension-slope.js";
import { training } from "./training.js";

/** IIT Hyderabad, lecture 23, in the order of the slides. */
export const claims: readonly Claim[] = [
  ...layers,
  ...dataAndParameters,
  ...oneDimensionLoss,
  ...oneDimensionSlope,
  ...negativeGradient,
  ...training,
];
