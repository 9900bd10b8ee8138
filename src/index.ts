export * from "./dataset/index.js";
export * from "./descent/index.js";
export * from "./graph/index.js";
export * from "./layer/index.js";
export * from "./loss/index.js";
export * from "./matrix/index.js";
export * from "./network/index.js";
