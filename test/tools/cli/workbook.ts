import { Console } from "node:console";
import { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";

const compiled = new URL("../../../dist/src/tools/cli/", import.meta.url);

/** The compiled command, for a process of its own. */
export const main = fileURLToPath(new URL("main.js", compiled));

/** Where and with what a command is run. */
export interface Place {
  /** What is typed into it. */
  readonly typed?: string;
  readonly cwd?: string;
  /** Variables of the environment that are other than here. */
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * What `workbook` prints with these words, and its exit status. The compiled command runs in this
 * process: starting one takes longer than most commands.
 */
export async function workbook(words: readonly string[], { typed = "", cwd, env }: Place = {}) {
  const { workbook: run } = await import(new URL("program.js", compiled).href);
  const { stdout, stderr } = { stdout: new Collected(), stderr: new Collected() };
  const usual = { cwd: process.cwd(), exitCode: process.exitCode };
  const restore = [
    ...Object.entries({ NO_COLOR: "1", ...env }).map(([name, value]) => setVariable(name, value)),
    replace(globalThis, "console", new Console({ stdout, stderr })),
    replace(process.stdout, "write", stdout.write.bind(stdout)),
    replace(process.stderr, "write", stderr.write.bind(stderr)),
    replace(process, "stdin", Readable.from([Buffer.from(typed)])),
  ];
  try {
    process.chdir(cwd ?? usual.cwd);
    process.exitCode = undefined;
    await run(words);
    return { status: process.exitCode ?? 0, stdout: stdout.text, stderr: stderr.text };
  } finally {
    process.chdir(usual.cwd);
    process.exitCode = usual.exitCode;
    for (const back of restore) back();
  }
}

class Collected extends Writable {
  text = "";

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

function setVariable(name: string, value: string): () => void {
  const before = process.env[name];
  process.env[name] = value;
  return () => {
    if (before === undefined) delete process.env[name];
    else process.env[name] = before;
  };
}

/** Puts another value in the place of a property; what comes back undoes it. */
function replace(owner: object, name: string, value: unknown): () => void {
  const own = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, { value, configurable: true, writable: true });
  return () => {
    if (own === undefined) Reflect.deleteProperty(owner, name);
    else Object.defineProperty(owner, name, own);
  };
}
