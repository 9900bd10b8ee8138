import type { Claim } from "../../ledger/claim.js";
import { chains } from "./chains.js";
import { dataAndModel } from "./data-and-model.js";
import { learning } from "./learning.js";
import { losses } from "./losses.js";
import { outputs } from "./outputs.js";
import { structure } from "./structure.js";
import { talking } from "./talking.js";

/** CS7015 lecture 4, in the order of the slides. */
export const claims: readonly Claim[] = [
  ...structure,
  ...dataAndModel,
  ...learning,
  ...outputs,
  ...losses,
  ...chains,
  ...talking,
];
