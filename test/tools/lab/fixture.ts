import { mkdirSync, writeFileSync } from "node:fs";
import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Lab, type LabOptions, startLab } from "../../../src/tools/lab/index.js";
import type { Kernelspec } from "../../../src/tools/lab/server/kernels/kernel-process.js";
import { temporaryFolder } from "../../temporary-folder.js";

export const root = fileURLToPath(new URL("../../../", import.meta.url));

/** The course's kernel, as `npm run build` makes it. */
export const ourKernel: Kernelspec = {
  argv: [
    process.execPath,
    join(root, "dist/src/tools/kernel/session/main.js"),
    "{connection_file}",
  ],
  display_name: "TypeScript",
  language: "typescript",
};

/** A fresh temporary folder with files. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** A notebook of code cells. */
export function notebookOf(...sources: string[]): object {
  const cells = sources.map((source, i) => ({
    cell_type: "code",
    execution_count: null,
    id: `cell-${i}`,
    metadata: {},
    outputs: [],
    source,
  }));
  const kernelspec = { display_name: "TypeScript", language: "typescript", name: "tslab" };
  return { cells, metadata: { kernelspec }, nbformat: 4, nbformat_minor: 5 };
}

/** A small course. */
export function course(): string {
  return folderWith({
    "README.md": "# A course\n",
    "notebooks/01_first.ipynb": `${JSON.stringify(notebookOf("1 + 1"), null, 1)}\n`,
    "exercises/first.ts": "export {};\n",
    "node_modules/secret/index.js": "secret",
    "solutions/first.ts": "secret",
    ".git/config": "secret",
  });
}

/** Stands for the built front end, which tests of the server do not need. */
export function emptyApp(): string {
  return folderWith({
    "static/main.js": "export {};",
    "static/main.css": "",
    "schemas/@jupyterlab/docmanager-extension/plugin.json": JSON.stringify({
      properties: { autosaveInterval: { type: "number", default: 120 } },
    }),
  });
}

export function startTestLab(options: Partial<LabOptions> = {}): Promise<Lab> {
  return startLab({
    course: course(),
    app: emptyApp(),
    kernels: new Map([["tslab", ourKernel]]),
    ...options,
  });
}

export interface Response {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export interface RequestOptions {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Sends a request as it is written: addresses are not put in order first, as `fetch` does. */
export function send(port: number, path: string, options: RequestOptions = {}): Promise<Response> {
  const { method = "GET", headers = {}, body } = options;
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** Sends a request of someone who is let in. */
export function ask(
  lab: Pick<Lab, "port" | "token">,
  path: string,
  options: RequestOptions = {},
): Promise<Response> {
  const headers = { Authorization: `token ${lab.token}`, ...options.headers };
  return send(lab.port, path, { ...options, headers });
}
