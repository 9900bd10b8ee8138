/** Imported before anything else: says in one line that Node is too old, and ends. */

const NEEDED = [20, 19] as const;

/** Whether a version of Node, like `v20.19.0`, is new enough. */
export function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.replace("v", "").split(".").map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}

if (!isNewEnough(process.version)) {
  const needed = NEEDED.join(".");
  console.error(`workbook: needs Node ${needed} or newer, and this is ${process.version}`);
  process.exit(1);
}
