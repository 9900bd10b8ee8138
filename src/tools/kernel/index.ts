export {
  type CodeCell,
  type NotebookOutput,
  readNotebook,
  writeNotebook,
} from "../files/notebook-file.js";
export type { CellError, MimeBundle, Outcome, Output } from "./channel.js";
export {
  type CellFailure,
  type NotebookRun,
  type RunOptions,
  runNotebook,
} from "./notebook/run-notebook.js";
export { Engine, type EngineOptions } from "./session/engine.js";
