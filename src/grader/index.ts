export { grade } from "./grade.js";
export { Sandbox } from "./sandbox/sandbox.js";
