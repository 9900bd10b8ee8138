import type { Claim } from "../claim.js";
import { oneDimension } from "./one-dimension.js";

export const iithClaims: readonly Claim[] = [...oneDimension];
