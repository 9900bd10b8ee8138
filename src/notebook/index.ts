export {
  display,
  displayUpdatable,
  isInNotebook,
  type MimeBundle,
  type UpdatableDisplay,
} from "./display.js";
