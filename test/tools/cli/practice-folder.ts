import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach } from "vitest";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** For each test a folder of exercises to practise in; its parent is where state goes. */
export function practiceFolder() {
  const place = { home: "", exercises: "", solution: (id: string) => join(root, "solutions", id) };
  beforeEach(async () => {
    place.home = await mkdtemp(join(tmpdir(), "practice-"));
    place.exercises = join(place.home, "exercises");
    await cp(join(root, "exercises"), place.exercises, { recursive: true });
  });
  afterEach(() => rm(place.home, { recursive: true }));
  return place;
}
