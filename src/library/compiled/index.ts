export { type CompiledNetwork, type CompiledOptions, compile } from "./compile.js";
