export { releaseNbgrader } from "./nbgrader/release-nbgrader.js";
export { type ReleaseOptions, release } from "./release.js";
