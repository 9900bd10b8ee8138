export { type Lab, type LabOptions, startLab } from "./server/lab.js";
