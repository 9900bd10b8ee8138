import { spawn } from "node:child_process";
import { writeFile } from "node:fs/promises";

/**
 * Opens an address in the user's browser, where there is one. The address holds a secret, and other
 * users can see what a program is started with: the browser is given a file that leads there.
 * @returns whether there was something to open it with
 */
export async function openBrowser(url: string, file: string): Promise<boolean> {
  const page = `<!doctype html><meta http-equiv="refresh" content="0;url=${url}">\n`;
  await writeFile(file, page, { mode: 0o600 });
  const [command, ...args] = opener();
  if (command === undefined) return false;
  return new Promise((resolve) => {
    const child = spawn(command, [...args, file], { stdio: "ignore", detached: true });
    child.once("error", () => resolve(false));
    child.once("spawn", () => resolve(true));
    child.unref();
  });
}

function opener(): string[] {
  if (process.platform === "darwin") return ["open"];
  if (process.platform === "win32") return ["cmd", "/c", "start", '""'];
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return DISPLAY || WAYLAND_DISPLAY ? ["xdg-open"] : [];
}
