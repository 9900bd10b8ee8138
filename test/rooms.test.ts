import { cruise, type ICruiseResult, type IForbiddenRuleType } from "dependency-cruiser";
import { beforeAll, describe, expect, it } from "vitest";

/** The library's rooms from the ground up: each may import those before it in this list. */
const LIBRARY = ["error", "matrix", "dataset", "descent", "loss", "layer", "network", "graph"];
const COURSE = ["figure", "slide", "exercise", "notebook"];
/** What all that works with files stands on. */
const FILES = "files";
const APART = ["kernel", "lab", "grader", "site"];

const inside = (rooms: readonly string[]) => `^src/(${rooms.join("|")})/`;

const libraryGoesDown = LIBRARY.map((room, floor): IForbiddenRuleType => {
  const below = inside(LIBRARY.slice(0, floor + 1));
  return {
    name: `${room}/ uses only itself and the library rooms below it`,
    severity: "error",
    from: { path: `^src/${room}/` },
    // graph/ parses expressions with mathjs, the one dependency of the library.
    to: { pathNot: room === "graph" ? [below, "^node_modules/mathjs/"] : below },
  };
});

const RULES: IForbiddenRuleType[] = [
  ...libraryGoesDown,
  {
    name: "the course rooms use the library and one another, and nothing above them",
    severity: "error",
    from: { path: inside(COURSE) },
    to: { path: inside([FILES, ...APART, "cli"]) },
  },
  {
    name: "files uses itself and Node",
    severity: "error",
    from: { path: inside([FILES]) },
    to: { path: "^(src|node_modules)/", pathNot: inside([FILES]) },
  },
  {
    name: "kernel, lab, grader and site do not import one another",
    severity: "error",
    from: { path: `^src/(${APART.join("|")})/` },
    to: { path: inside(APART), pathNot: "^src/$1/" },
  },
  {
    name: "only cli imports cli",
    severity: "error",
    from: { path: "^src/", pathNot: "^src/cli/" },
    to: { path: "^src/cli/" },
  },
  {
    name: "the library's face hands on library rooms and nothing else",
    severity: "error",
    from: { path: "^src/index\\.ts$" },
    to: { pathNot: inside(LIBRARY) },
  },
  {
    // A notebook's first cell must not wait for the parser unless it parses.
    name: "importing the library's face does not load mathjs",
    severity: "error",
    from: { path: "^src/index\\.ts$" },
    to: { path: "^(node_modules/mathjs|src/graph/expression)/", reachable: true },
  },
  { name: "no import makes a circle", severity: "error", from: {}, to: { circular: true } },
  {
    name: "every import leads somewhere",
    severity: "error",
    from: {},
    to: { couldNotResolve: true, dependencyTypesNot: ["npm", "npm-dev"] },
  },
];

describe("the rooms of src/", () => {
  let result: ICruiseResult;

  beforeAll(async () => {
    const report = await cruise(["src"], {
      ruleSet: { forbidden: RULES },
      validate: true,
      tsPreCompilationDeps: true,
      tsConfig: { fileName: "tsconfig.json" },
      doNotFollow: { path: "node_modules" },
      // The lab's front end is a package of its own, with a bundler of its own.
      exclude: { path: "^src/lab/app/" },
      enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types"] },
    });
    if (typeof report.output === "string") throw new Error(report.output);
    result = report.output;
  }, 60_000);

  it("are really read: the cruise sees who a dense layer imports", () => {
    const dense = result.modules.find((module) => module.source === "src/layer/dense.ts");
    const imports = dense?.dependencies.map((dependency) => dependency.resolved);
    expect(imports).toContain("src/matrix/multiply.ts");
    expect(imports).toContain("src/layer/layer.ts");
  });

  it.each(RULES.map((rule) => rule.name))("keep the rule: %s", (name) => {
    const broken = result.summary.violations.filter((violation) => violation.rule.name === name);
    expect(broken.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });
});
