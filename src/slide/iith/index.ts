import type { Claim } from "../claim.js";
import { negativeGradient } from "./negative-gradient.js";
import { networks } from "./networks.js";
import { oneDimension } from "./one-dimension.js";
import { training } from "./training.js";

/** IIT Hyderabad, lecture 23, in the order of the slides. */
export const iithClaims: readonly Claim[] = [
  ...networks,
  ...oneDimension,
  ...negativeGradient,
  ...training,
];
