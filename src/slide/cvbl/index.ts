import type { Claim } from "../claim.js";
import { sizing } from "./sizing.js";

export const cvblClaims: readonly Claim[] = [...sizing];
