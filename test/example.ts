import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** Code out of a comment or a page, which says itself what it prints. */
export interface Example {
  /** Where it stands: file, line, and the name that it is an example of. */
  readonly at: string;
  /** The name that the commented declaration exports; none in a page. */
  readonly name: string | undefined;
  readonly code: string;
}

/** The `@example`s of all sources in a folder. */
export function examplesIn(folder: string): Example[] {
  const paths = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  return paths
    .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".ts") && !path.includes("/dist/"))
    .sort()
    .flatMap(examplesOfSource);
}

function examplesOfSource(path: string): Example[] {
  const text = readFileSync(join(root, path), "utf8");
  return [...text.matchAll(/\/\*\*((?:(?!\*\/).)*)\*\/\s*([^\n]*)/gs)].flatMap((match) => {
    const [, comment = "", declaration = ""] = match;
    const [, name] = /^export (?:abstract )?(?:const|function|class) (\w+)/.exec(declaration) ?? [];
    const at = `${path}:${lineAt(text, match.index)} ${name ?? declaration}`;
    const plain = comment.replace(/^ *\* ?/gm, "");
    const found = [...plain.matchAll(/^@example\n```ts\n(.*?)^```$/gms)];
    // One that is written in another way would never be run.
    const promises = plain.match(/^ *@example/gm)?.length ?? 0;
    if (found.length !== promises) throw new Error(`${at}: an @example is no block of ts`);
    return found.map(([, code = ""]) => ({ at, name, code }));
  });
}

/** The examples of a page: all its blocks of TypeScript. */
export function examplesOfPage(path: string): Example[] {
  const text = readFileSync(join(root, path), "utf8");
  return [...text.matchAll(/^```ts\n(.*?)^```$/gms)].map((match) => ({
    at: `${path}:${lineAt(text, match.index)}`,
    name: undefined,
    code: match[1] ?? "",
  }));
}

/** The types that an index hands on, itself or through other indexes. */
export function typesOf(index: string): string[] {
  const text = readFileSync(join(root, index), "utf8");
  const own = [...text.matchAll(/\btype (?:\{ (.*?) \}|(\w+))/g)].flatMap(
    ([, several, one = ""]) => several?.split(", ") ?? [one],
  );
  const others = [...text.matchAll(/^export \* from "\.\/(.*)\.js"/gm)].flatMap(([, path]) =>
    typesOf(`${index.slice(0, index.lastIndexOf("/"))}/${path}.ts`),
  );
  return [...own, ...others];
}

const lineAt = (text: string, index: number) => text.slice(0, index).split("\n").length;

/** What an example says it prints: a comment behind a statement, and those right below one. */
export function promised(code: string): string[] {
  let follows = false;
  return code.split("\n").flatMap((line) => {
    const [, behind] = /[;}] +\/\/ (.*)$/.exec(line) ?? [];
    const [, below] = /^\/\/ (.*)$/.exec(line) ?? [];
    follows = behind !== undefined || /;$/.test(line) || (follows && below !== undefined);
    const said = behind ?? below;
    return follows && said !== undefined ? [said] : [];
  });
}

/** What a strict compiler says about each of these programs, which import what `paths` names. */
export function typeErrors(
  programs: ReadonlyMap<string, string>,
  paths: Readonly<Record<string, readonly string[]>>,
): string[] {
  const config = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile).config;
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, root);
  const virtual = new Map([...programs].map(([name, code]) => [join(root, name), code]));
  const settings = {
    ...options,
    noEmit: true,
    noUnusedLocals: false,
    paths: Object.fromEntries(Object.entries(paths).map(([name, [...files]]) => [name, files])),
  };
  const host = ts.createCompilerHost(settings);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => virtual.has(path) || fileExists(path);
  host.readFile = (path) => virtual.get(path) ?? readFile(path);
  host.getSourceFile = (path, version, ...rest) => {
    const code = virtual.get(path);
    return code === undefined
      ? getSourceFile(path, version, ...rest)
      : ts.createSourceFile(path, code, version);
  };
  const program = ts.createProgram([...virtual.keys()], settings, host);
  return [...virtual.keys()].flatMap((path) => {
    const source = program.getSourceFile(path);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))
      .map((message) => `${path.slice(root.length)}: ${message}`);
  });
}

/** Runs a program; `load` gives what it imports. */
export function execute(code: string, load: (name: string) => unknown): void {
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  new Function("require", "exports", outputText)(load, {});
}
