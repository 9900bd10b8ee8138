import type { Claim } from "../claim.js";
import { backpropagation } from "./backpropagation.js";
import { feedforward } from "./feedforward.js";
import { learning } from "./learning.js";
import { outputsAndLosses } from "./outputs-and-losses.js";

/** CS7015 lecture 4, module by module. */
export const khapraClaims: readonly Claim[] = [
  ...feedforward,
  ...learning,
  ...outputsAndLosses,
  ...backpropagation,
];
