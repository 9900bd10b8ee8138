import "./rich-results.js";

export { type CheckOptions, check } from "./check.js";
export { claims } from "./claims.js";
export {
  display,
  displayUpdatable,
  isInNotebook,
  type MimeBundle,
  type UpdatableDisplay,
} from "./display.js";
export { errata, erratum } from "./errata.js";
export { hint } from "./hint.js";
export { type Progress, progress } from "./progress.js";
export { bundleOf, type Showable, show } from "./show.js";
export { type Cell, Table, table } from "./table.js";
export { yours } from "./yours.js";
