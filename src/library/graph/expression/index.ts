export { type SymbolicDerivative, symbolicDerivative } from "./derivative.js";
export { graph, type Values } from "./graph.js";
