export { type ReleaseOptions, release } from "./release.js";
