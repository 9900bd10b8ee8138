export type { Gate } from "./gate.js";
export { Graph } from "./graph.js";
export { constant, GraphNode, variable } from "./node.js";
