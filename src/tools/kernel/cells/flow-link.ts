import type ts from "typescript";
import type { BoundFile, FlowNode, TypeScript } from "./typescript.js";

/** Has what the compiler knows of variables at the end of one file hold at the start of the next. */
export function linkFlow(compiler: TypeScript, file: BoundFile, before: BoundFile): void {
  const end = before.endFlowNode;
  if (end === undefined) return;
  const { Start, BranchLabel } = compiler.FlowFlags;
  for (const flow of flowNodes(compiler, file)) {
    if ((flow.flags & Start) === 0) continue;
    flow.flags = (flow.flags & ~Start) | BranchLabel;
    flow.antecedent = [end];
  }
}

/** The steps of a file's own course, without those of its functions, which have starts of theirs. */
function flowNodes(compiler: TypeScript, file: BoundFile): Set<FlowNode> {
  const found = new Set<FlowNode>();
  const follow = (from: FlowNode | undefined) => {
    const open = from === undefined ? [] : [from];
    for (let flow = open.pop(); flow !== undefined; flow = open.pop()) {
      if (found.has(flow)) continue;
      found.add(flow);
      open.push(...[flow.antecedent ?? []].flat());
    }
  };
  follow(file.endFlowNode);
  const visit = (node: ts.Node): void => {
    follow((node as { flowNode?: FlowNode }).flowNode);
    if (!hasOwnCourse(compiler, node)) compiler.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function hasOwnCourse(compiler: TypeScript, node: ts.Node): boolean {
  return (
    compiler.isFunctionLike(node) ||
    compiler.isPropertyDeclaration(node) ||
    compiler.isModuleBlock(node)
  );
}
