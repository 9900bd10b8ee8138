export { type CompiledNetwork, type CompiledOptions, compileNetwork } from "./compile-network.js";
