/** Serves a course from a process of its own: `node serve.mjs <options of startLab as JSON>`. */
import { startLab } from "../../../dist/src/tools/lab/index.js";

const { kernels, ...options } = JSON.parse(process.argv[2]);
const lab = await startLab({ ...options, kernels: new Map(kernels) });
const { url, port, token, lasting } = lab;
console.log(JSON.stringify({ url, port, token, lasting }));
