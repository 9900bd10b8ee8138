import "./rich-results.js";

export { check } from "./check.js";
export {
  display,
  displayUpdatable,
  isInNotebook,
  type MimeBundle,
  type UpdatableDisplay,
} from "./display.js";
export { type Progress, progress } from "./progress.js";
export { bundleOf, type Showable, show } from "./show.js";
export { claims, erratum } from "./slides.js";
export { type Cell, Table, table } from "./table.js";
