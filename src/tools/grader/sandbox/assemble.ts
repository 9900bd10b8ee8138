import type ts from "typescript";
import { compiler } from "./compiler.js";
import type { Notebook } from "./job.js";
import { declaredNames, freeNames } from "./names.js";
import { parse, syntaxErrors } from "./syntax-error.js";

/** A module put together from the cells of a notebook. */
export interface Assembled {
  readonly text: string;
  /** How many lines stand before the first of the student's cell. */
  readonly linesBefore: number;
}

interface Statement {
  readonly node: ts.Statement;
  readonly distance: number;
  readonly declares: readonly string[];
  readonly uses: ReadonlySet<string>;
}

/**
 * Makes a module of a cell that defines some functions. What they need, they get: declarations and
 * imports of the cell itself, else of the nearest cell before it that has them, else of the first
 * behind it. They come in the notebook's own order, as they ran there. Statements stay
 * that work on a variable which is needed (`table.push(1)`); what they throw is ignored, as a
 * notebook would go on. All others are left out: a cell's trials and shows are no part of an answer.
 * The lines of the cell keep their places.
 * @param notebook the cells around it
 * @param functions the names that are to be exported
 */
export function assemble(
  source: string,
  notebook: Notebook,
  functions: readonly string[],
): Assembled {
  const cell = parse(source);
  if (syntaxErrors(cell).length > 0) return { text: source, linesBefore: 0 };
  const own = statementsOf(cell, 0);
  const alone = select(own, functions);
  const { kept, names, declared } = alone.complete
    ? alone
    : select(inNotebook(own, notebook), functions);
  const before = [...kept].flatMap((statement) => textBefore(statement, names)).join("\n");
  const exported = functions.filter((name) => declared.has(name));
  const lines = [before, withBlanks(source, own, kept), `export { ${exported.join(", ")} };`];
  return {
    text: (before === "" ? lines.slice(1) : lines).join("\n"),
    linesBefore: before === "" ? 0 : before.split("\n").length,
  };
}

/** All statements of a notebook, in their order. */
function inNotebook(own: readonly Statement[], { cells, place }: Notebook): Statement[] {
  return cells.flatMap((source, i) => {
    if (i === place) return own;
    const cell = parse(source);
    // Those before it are asked first, from the nearest on; then those behind it.
    const distance = i < place ? place - i : i;
    return syntaxErrors(cell).length > 0 ? [] : statementsOf(cell, distance);
  });
}

/** @param distance how late its cell is asked for what is needed; 0 is the answer's own */
function statementsOf(cell: ts.SourceFile, distance: number): Statement[] {
  return cell.statements.map((node) => ({
    node,
    distance,
    declares: declaredNames(node),
    uses: compiler.isImportDeclaration(node) ? new Set() : freeNames(node),
  }));
}

interface Selection {
  readonly kept: ReadonlySet<Statement>;
  /** All names that are needed. */
  readonly names: ReadonlySet<string>;
  /** All names that are declared. */
  readonly declared: ReadonlySet<string>;
  /** Whether every name is declared here or belongs to the language. */
  readonly complete: boolean;
}

/**
 * The statements that some functions need, in their order. With a variable that is needed come the
 * statements that work on it, also through a function, and all that these need in turn.
 */
function select(statements: readonly Statement[], functions: readonly string[]): Selection {
  const providers = providersOf(statements);
  const users = usersOf(statements);
  const data = new Set(
    statements.flatMap((each) => (declaresData(each.node) ? each.declares : [])),
  );
  const imported = new Set(statements.flatMap((each) => (isImport(each) ? each.declares : [])));
  const [kept, names, worked] = [new Set<Statement>(), new Set<string>(), new Set<string>()];

  const need = (name: string, imports: boolean): void => {
    if (names.has(name) || (!imports && imported.has(name))) return;
    names.add(name);
    for (const statement of providers.get(name) ?? []) {
      kept.add(statement);
      for (const used of statement.uses) need(used, true);
    }
    if (data.has(name) || name === "globalThis") keepWorkOn(name);
  };
  const keepWorkOn = (name: string): void => {
    if (worked.has(name)) return;
    worked.add(name);
    for (const statement of users.get(name) ?? []) {
      if (isTrial(statement)) {
        kept.add(statement);
        // A trial that draws a figure should not make its imports a part of the answer.
        for (const used of statement.uses) need(used, false);
      } else if (!declaresData(statement.node)) {
        // Trials of the answer itself are none of its parts.
        for (const declared of statement.declares) {
          if (!functions.includes(declared)) keepWorkOn(declared);
        }
      }
    }
  };

  for (const name of functions) need(name, true);
  return {
    kept: new Set(statements.filter((statement) => kept.has(statement))),
    names,
    declared: new Set(providers.keys()),
    complete: [...names].every(
      (name) => name !== "globalThis" && (providers.has(name) || name in globalThis),
    ),
  };
}

/** Whether a statement only does something. */
function isTrial({ node, declares }: Statement): boolean {
  const exports = compiler.isExportDeclaration(node) || compiler.isExportAssignment(node);
  return declares.length === 0 && !exports;
}

/** For each name the statements that use it. */
function usersOf(statements: readonly Statement[]): Map<string, Statement[]> {
  const users = new Map<string, Statement[]>();
  for (const statement of statements) {
    for (const name of statement.uses) {
      const known = users.get(name);
      if (known === undefined) users.set(name, [statement]);
      else known.push(statement);
    }
  }
  return users;
}

/** Whether a statement declares a variable that holds something else than a function. */
function declaresData(node: ts.Statement): boolean {
  if (!compiler.isVariableStatement(node)) return false;
  return node.declarationList.declarations.some(({ initializer: value }) => {
    return (
      value === undefined ||
      !(compiler.isArrowFunction(value) || compiler.isFunctionExpression(value))
    );
  });
}

const isImport = ({ node }: Statement) => compiler.isImportDeclaration(node);

/** For each name the statements that declare it: several for overloads, all of the same cell. */
function providersOf(statements: readonly Statement[]): Map<string, Statement[]> {
  const providers = new Map<string, Statement[]>();
  const asked = [...statements].sort((a, b) => a.distance - b.distance);
  for (const statement of asked) {
    const cell = statement.node.getSourceFile();
    for (const name of statement.declares) {
      const known = providers.get(name);
      if (known === undefined) providers.set(name, [statement]);
      else if (known[0]?.node.getSourceFile() === cell) known.push(statement);
    }
  }
  return providers;
}

/** What of a statement goes before the cell: imports, and what comes from other cells. */
function textBefore(statement: Statement, names: ReadonlySet<string>): string[] {
  const { node, distance } = statement;
  if (compiler.isImportDeclaration(node)) return importsOf(node, names);
  return distance === 0 ? [] : [guarded(node)];
}

function importsOf(node: ts.ImportDeclaration, names: ReadonlySet<string>): string[] {
  const { importClause: clause } = node;
  const from = `from ${node.moduleSpecifier.getText()};`;
  if (clause === undefined || clause.isTypeOnly) return [];
  const whole = clause.name !== undefined && names.has(clause.name.text) ? [clause.name.text] : [];
  const bindings = clause.namedBindings;
  if (bindings !== undefined && compiler.isNamespaceImport(bindings))
    whole.push(bindings.getText());
  const some = bindings !== undefined && compiler.isNamedImports(bindings) ? bindings.elements : [];
  const listed = some.filter(({ name, isTypeOnly }) => names.has(name.text) && !isTypeOnly);
  const list = listed.length > 0 ? [`{ ${listed.map((each) => each.getText()).join(", ")} }`] : [];
  return [...whole, ...list].map((each) => `import ${each} ${from}`);
}

/** A statement as it stands; one that declares nothing cannot stop the others. */
function guarded(node: ts.Statement): string {
  const text = node.getText().replace(/^export\s+(default\s+)?/, "");
  return declaredNames(node).length > 0 ? text : `try{${text}}catch{}`;
}

/** The cell itself, with blanks in the place of what is left out. */
function withBlanks(
  source: string,
  statements: readonly Statement[],
  kept: ReadonlySet<Statement>,
): string {
  let text = "";
  let end = 0;
  for (const statement of statements) {
    const { node } = statement;
    const start = node.getStart();
    const stays = kept.has(statement) && !compiler.isImportDeclaration(node);
    text += source.slice(end, start);
    text += stays ? padded(node) : node.getText().replace(/[^\n]/g, " ");
    end = node.end;
  }
  return text + source.slice(end);
}

/** A statement without its `export`, which is blanked so that columns stay. */
function padded(node: ts.Statement): string {
  if (declaredNames(node).length === 0) return guarded(node);
  return node.getText().replace(/^export\s+(default\s+)?/, (word) => word.replace(/[^\n]/g, " "));
}
