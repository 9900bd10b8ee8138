import { access, constants, stat } from "node:fs/promises";
import { basename } from "node:path";
import * as files from "../../../files/write-whole.js";
import { HttpError } from "../http/answer.js";

/**
 * Writes a file so that at every moment, whatever happens, it is whole: as it was, or as it is to
 * be. Access rights stay as they were; a new file gets `mode`.
 * @throws HttpError that says why it can't be saved; the file is then as it was
 */
export async function writeWhole(
  file: string,
  data: string | Uint8Array,
  mode = 0o666,
): Promise<void> {
  try {
    const rights = (await modeOf(file)) ?? mode;
    await files.writeWhole(file, data, { mode: rights, durable: true });
  } catch (error) {
    throw cannotWrite(basename(file), error);
  }
}

/** The access rights of a file that may be replaced. A new file would replace a protected one too. */
async function modeOf(file: string): Promise<number | undefined> {
  const before = await stat(file).catch(() => undefined);
  if (before === undefined) return undefined;
  await access(file, constants.W_OK);
  return before.mode & 0o777;
}

const REASONS: Readonly<Record<string, readonly [status: number, why: string]>> = {
  ENOSPC: [507, "the disk is full"],
  EDQUOT: [507, "the disk quota is used up"],
  EFBIG: [507, "it is larger than this disk allows"],
  EACCES: [403, "it is write-protected"],
  EPERM: [403, "it is write-protected"],
  EROFS: [403, "the folder is read-only"],
  ENOENT: [404, "its folder does not exist"],
  ENOTDIR: [404, "its folder does not exist"],
  ENAMETOOLONG: [400, "the name is too long"],
  EISDIR: [409, "there is a folder of that name"],
  EEXIST: [409, "it exists already"],
  ENOTEMPTY: [409, "the folder is not empty"],
};

/** What to tell the user when a file can't be `done`: saved, unless something else is said. */
export function cannotWrite(name: string, error: unknown, done = "saved"): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reason = REASONS[code];
  if (reason === undefined) return error;
  const [status, why] = reason;
  return new HttpError(status, `${name} could not be ${done}: ${why}; all is as it was before`);
}
