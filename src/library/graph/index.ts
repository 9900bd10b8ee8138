export type { Gate } from "./gate.js";
export { type Contribution, Graph } from "./graph.js";
export { networkGraph } from "./network-graph.js";
export { constant, GraphNode, variable } from "./node.js";
