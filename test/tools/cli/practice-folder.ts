import { cp } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach } from "vitest";
import { temporaryFolder } from "../../temporary-folder.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** For each test a folder of exercises to practise in; its parent is where state goes. */
export function practiceFolder() {
  const place = { home: "", exercises: "", solution: (id: string) => join(root, "solutions", id) };
  beforeEach(async () => {
    place.home = temporaryFolder();
    place.exercises = join(place.home, "exercises");
    await cp(join(root, "exercises"), place.exercises, { recursive: true });
  });
  return place;
}
