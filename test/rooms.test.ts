import { cruise, type ICruiseResult, type IForbiddenRuleType } from "dependency-cruiser";
import { beforeAll, describe, expect, it } from "vitest";

/** The library's rooms from the ground up: each may import those before it in this list. */
const LIBRARY = [
  "error",
  "number",
  "matrix",
  "dataset",
  "descent",
  "layer",
  "loss",
  "compiled",
  "network",
  "backprop",
  "classifier",
  "graph",
];
/** The course's rooms, likewise; each may import the whole library. */
const COURSE = ["text", "figure", "ledger", "deck", "exercise", "notebook"];
/** What every tool that works with files stands on. */
const FILES = "files";
/** The tools; what two of them share has a room below. */
const TOOLS = ["kernel", "lab", "grader", "site"];

const LIBRARY_FLOOR = "^src/library/";
const COURSE_FLOOR = "^src/course/";
const TOOLS_FLOOR = "^src/tools/";
const KERNEL = "^src/tools/kernel/";

const rooms = (floor: string, names: readonly string[]) => `${floor}(${names.join("|")})/`;

const libraryGoesDown = LIBRARY.map(
  (room, floor): IForbiddenRuleType => ({
    name: `library/${room} uses only itself and the rooms of the library below it`,
    severity: "error",
    from: { path: rooms(LIBRARY_FLOOR, [room]) },
    to: {
      pathNot: [
        rooms(LIBRARY_FLOOR, LIBRARY.slice(0, floor + 1)),
        // Formulas are parsed by mathjs, in an entry of its own.
        ...(room === "graph" ? ["^node_modules/mathjs/"] : []),
      ],
    },
  }),
);

const courseGoesDown = COURSE.map(
  (room, floor): IForbiddenRuleType => ({
    name: `course/${room} uses only itself, the rooms of the course below it, and the library`,
    severity: "error",
    from: { path: rooms(COURSE_FLOOR, [room]) },
    to: {
      path: "^src/",
      pathNot: [
        LIBRARY_FLOOR,
        rooms(COURSE_FLOOR, COURSE.slice(0, floor + 1)),
        // What a notebook sees of the library is what a reader's cell sees.
        ...(room === "notebook" ? ["^src/index\\.ts$"] : []),
      ],
    },
  }),
);

const RULES: IForbiddenRuleType[] = [
  ...libraryGoesDown,
  ...courseGoesDown,
  {
    name: "the library has these rooms and no others, and needs nothing of Node",
    severity: "error",
    from: { path: LIBRARY_FLOOR },
    to: {
      pathNot: [rooms(LIBRARY_FLOOR, LIBRARY), "^src/library/[^/]+\\.ts$", "^node_modules/mathjs/"],
    },
  },
  {
    name: "a lecture deck does not import another one",
    severity: "error",
    from: { path: "^src/course/deck/([^/]+)/" },
    to: { path: "^src/course/deck/", pathNot: "^src/course/deck/$1/" },
  },
  {
    name: "files uses itself and Node",
    severity: "error",
    from: { path: rooms(TOOLS_FLOOR, [FILES]) },
    to: { path: "^(src|node_modules)/", pathNot: rooms(TOOLS_FLOOR, [FILES]) },
  },
  {
    name: "kernel, lab, grader and site do not import one another",
    severity: "error",
    from: { path: `^src/tools/(${TOOLS.join("|")})/` },
    to: { path: rooms(TOOLS_FLOOR, TOOLS), pathNot: "^src/tools/$1/" },
  },
  {
    name: "the grader's submissions are read without knowing of a class, by type too",
    severity: "error",
    from: { path: "^src/tools/grader/submission/" },
    to: { path: "^src/tools/grader/(class|format|statistics)/" },
  },
  {
    name: "the grader's reports are plain data: what they say is no concern of who made them",
    severity: "error",
    from: { path: "^src/tools/grader/report/" },
    to: { path: "^src/tools/", pathNot: "^src/tools/grader/report/" },
  },
  {
    name: "exercises and figures share what course/text has, and nothing else",
    severity: "error",
    from: { path: "^src/course/(exercise|figure)/" },
    to: { path: "^src/course/(exercise|figure|deck)/", pathNot: "^src/course/$1/" },
  },
  {
    name: "only cli imports cli",
    severity: "error",
    from: { path: "^src/", pathNot: "^src/tools/cli/" },
    to: { path: "^src/tools/cli/" },
  },
  {
    name: "the kernel's own process and the one that runs cells meet only in their channel",
    severity: "error",
    from: { path: rooms(KERNEL, ["session", "protocol"]) },
    to: { path: rooms(KERNEL, ["cells", "platform", "notebook", "jupyter"]) },
  },
  {
    name: "what runs cells knows nothing of Jupyter's protocol, nor of the kernel's own process",
    severity: "error",
    from: { path: rooms(KERNEL, ["cells", "platform"]) },
    to: { path: `^src/tools/kernel/(?!(cells|platform)/|channel\\.ts$)` },
  },
  {
    name: "cells ask their platform, and not Node, for what only a process of Node has",
    severity: "error",
    from: {
      path: rooms(KERNEL, ["cells"]),
      // They look at files as tslab's compiler does, and load it.
      pathNot: "/(local-files|typescript)\\.ts$",
    },
    to: { dependencyTypes: ["core"], pathNot: "^(node:)?(module|path|url|util)$" },
  },
  {
    name: "cells know what a platform is, and not which one theirs is",
    severity: "error",
    from: { path: rooms(KERNEL, ["cells"]) },
    to: { path: `${KERNEL}platform/.+/` },
  },
  {
    name: "the course's face hands on the library's and nothing else",
    severity: "error",
    from: { path: "^src/index\\.ts$" },
    to: { pathNot: "^src/library/index\\.ts$" },
  },
  {
    // A notebook's first cell must not wait for the parser unless it parses.
    name: "importing the library's face does not load mathjs",
    severity: "error",
    from: { path: "^src/library/index\\.ts$" },
    to: { path: "^(node_modules/mathjs|src/library/graph/expression)/", reachable: true },
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
      // What is built, and the front end of the lab, which is a package with a bundler of its own.
      exclude: { path: "^src/(library/dist|tools/lab/app)/" },
      enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types"] },
    });
    if (typeof report.output === "string") throw new Error(report.output);
    result = report.output;
  }, 60_000);

  it("are really read: the cruise sees who a dense layer imports", () => {
    const dense = result.modules.find(({ source }) => source === "src/library/layer/dense.ts");
    const imports = dense?.dependencies.map((dependency) => dependency.resolved);
    expect(imports).toContain("src/library/matrix/multiply.ts");
    expect(imports).toContain("src/library/layer/layer.ts");
  });

  it("stand on three floors, and no file stands beside them", () => {
    const floors = [LIBRARY_FLOOR, COURSE_FLOOR, TOOLS_FLOOR, "^src/index\\.ts$"];
    const beside = result.modules
      .map(({ source }) => source)
      .filter((source) => source.startsWith("src/"))
      .filter((source) => !floors.some((floor) => new RegExp(floor).test(source)));
    expect(beside).toEqual([]);
  });

  it.each(RULES.map((rule) => rule.name))("keep the rule: %s", (name) => {
    const broken = result.summary.violations.filter((violation) => violation.rule.name === name);
    expect(broken.map(({ from, to }) => `${from} imports ${to}`)).toEqual([]);
  });
});
