import type { Claim } from "../claim.js";
import { chainAndBlocks } from "./chain-and-blocks.js";
import { errorBackpropagation } from "./error-backpropagation.js";
import { summary } from "./summary.js";

/** The Back Propagation deck, in the order of the slides. */
export const bpClaims: readonly Claim[] = [...errorBackpropagation, ...chainAndBlocks, ...summary];
