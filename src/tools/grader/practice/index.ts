export { edits } from "./edits.js";
export { forgetHints, type Hint, nextHint } from "./hints.js";
export { hasWork, type ResetResult, reset } from "./reset.js";
export { starterOf, taskOf } from "./starter.js";
