export type { CellError, MimeBundle, Outcome, Output } from "./engine/channel.js";
export { Engine, type EngineOptions } from "./engine/engine.js";
export {
  type CodeCell,
  type NotebookOutput,
  readNotebook,
  writeNotebook,
} from "./notebook/format.js";
export {
  type CellFailure,
  type NotebookRun,
  type RunOptions,
  runNotebook,
} from "./notebook/run-notebook.js";
