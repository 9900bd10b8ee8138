import * as files from "../../../files/notebook.js";
import { HttpError } from "../http/answer.js";

/** Reads a notebook's text. @throws HttpError 400 that says why it is none */
export const parseNotebook = refusing(files.parseNotebook);

/** `value` as a notebook. @throws HttpError 400 that says why it is none */
export const checkNotebook = refusing(files.checkNotebook);

function refusing<Given>(read: (given: Given, path: string) => files.Notebook): typeof read {
  return (given, path) => {
    try {
      return read(given, path);
    } catch (error) {
      if (!(error instanceof files.NotebookError)) throw error;
      throw new HttpError(400, error.message, "bad format");
    }
  };
}
