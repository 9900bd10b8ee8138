export { BuildError, buildApp, type Progress } from "./build.js";
export { type Lab, type LabOptions, startLab } from "./server/lab.js";
