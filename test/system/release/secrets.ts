import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** A piece of code that students must not get, and where it is from. */
export interface Secret {
  readonly from: string;
  readonly text: string;
}

/** Text without what formatting, quoting and compiling change. */
export function bare(text: string): string {
  return text.replace(/[\s"'`;]|,(?=\s*[)\]}])/g, "");
}

/** The bodies of all functions in a folder of solutions. */
export function solutionSecrets(folder: string): Secret[] {
  return filesIn(folder).flatMap((file) =>
    nodesIn(file).flatMap((node) => {
      const isWhole = ts.isFunctionDeclaration(node) && node.body !== undefined;
      return isWhole ? secret(file, node.body) : [];
    }),
  );
}

/** What hidden checks hand over and how they draw it, and the functions of typical mistakes. */
export function exerciseSecrets(folder: string): Secret[] {
  return filesIn(folder).flatMap((file) =>
    nodesIn(file).flatMap((node) => {
      if (ts.isObjectLiteralExpression(node) && property(node, "hidden") !== undefined) {
        const given = ["call", "with", "thenCall"].flatMap((name) => property(node, name) ?? []);
        const text = given.map((it) => `${it.name.getText()}:${it.initializer.getText()}`).join();
        return given.length > 1 ? [{ from: file, text: bare(text) }] : [];
      }
      const isMistakes = ts.isPropertyAssignment(node) && node.name.getText() === "mistakes";
      return isMistakes ? functionsIn(node).flatMap((it) => secret(file, it, 60)) : [];
    }),
  );
}

/** Code of a few letters is no secret: the library has it too. */
function secret(file: string, node: ts.Node, least = 12): Secret[] {
  const text = bare(node.getText());
  return text.length < least ? [] : [{ from: file, text }];
}

function functionsIn(node: ts.Node): ts.Node[] {
  const isFunction = ts.isArrowFunction(node) || ts.isFunctionExpression(node);
  return isFunction ? [node] : children(node).flatMap(functionsIn);
}

function property(node: ts.ObjectLiteralExpression, name: string) {
  return node.properties.filter(ts.isPropertyAssignment).find((it) => it.name.getText() === name);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /(?<!\.d)\.[jt]s$/.test(name))
    .map((name) => join(folder, name));
}

function nodesIn(file: string): ts.Node[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, "utf8"),
    ts.ScriptTarget.ES2022,
    true,
  );
  const all = (node: ts.Node): ts.Node[] => [node, ...children(node).flatMap(all)];
  return all(source);
}

function children(node: ts.Node): ts.Node[] {
  const found: ts.Node[] = [];
  node.forEachChild((child) => void found.push(child));
  return found;
}
