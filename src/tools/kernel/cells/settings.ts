import type ts from "typescript";

type Options = ts.CompilerOptions;

/** What a tsconfig.json may say about cells; how they are translated and loaded is the kernel's. */
const OBEYED: readonly (keyof Options)[] = [
  "strict",
  "alwaysStrict",
  "noImplicitAny",
  "noImplicitOverride",
  "noImplicitReturns",
  "noImplicitThis",
  "noUncheckedIndexedAccess",
  "exactOptionalPropertyTypes",
  "strictBindCallApply",
  "strictFunctionTypes",
  "strictNullChecks",
  "strictPropertyInitialization",
  "useUnknownInCatchVariables",
  "experimentalDecorators",
  "emitDecoratorMetadata",
  "lib",
  "paths",
  "pathsBasePath",
  "baseUrl",
];

/** What is set for the cells of a notebook beside what all cells need. */
export interface Settings {
  options: Options;
  /** Whether types that are missing in a file which a cell imports are errors. */
  strictImports: boolean;
}

/**
 * The settings for the cells of a notebook, from the nearest tsconfig.json of its folder. Where
 * there is none, cells are strict, and the files they import need not be.
 * @param found where modules are found that are not installed there, by their names
 */
export function settingsFor(
  compiler: typeof ts,
  folder: string,
  found: Readonly<Record<string, string>>,
): Settings {
  const project = projectSettings(compiler, folder);
  const { paths, ...own } = project ?? { strict: true };
  const provided = Object.entries(found).map(([name, file]) => [name, [file]]);
  const all = { ...Object.fromEntries(provided), ...paths };
  const options = Object.keys(all).length === 0 ? own : { ...own, paths: all };
  return { options, strictImports: project !== undefined };
}

function projectSettings(compiler: typeof ts, folder: string): Options | undefined {
  const { sys } = compiler;
  const file = compiler.findConfigFile(folder, sys.fileExists);
  if (file === undefined) return undefined;
  const { config } = compiler.readConfigFile(file, sys.readFile);
  // Which files belong to the project is not asked: a notebook is none of them.
  const host = { ...sys, readDirectory: () => [] };
  const base = file.slice(0, file.lastIndexOf("/"));
  const { options } = compiler.parseJsonConfigFileContent(config ?? {}, host, base, {}, file);
  const obeyed = OBEYED.filter((name) => options[name] !== undefined);
  return Object.fromEntries(obeyed.map((name) => [name, options[name]]));
}
