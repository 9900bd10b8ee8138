import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { exercises, pointsOf } from "../../src/exercise/index.js";

test("workbook exercises lists every exercise with its points", () => {
  const { status, stdout } = spawnSync("node", ["dist/src/cli/main.js", "exercises", "--json"], {
    cwd: fileURLToPath(new URL("../../", import.meta.url)),
    encoding: "utf8",
  });
  expect(status).toBe(0);
  const rows = JSON.parse(stdout) as { id: string; points: number; status: string }[];
  expect(rows.map(({ id, points }) => ({ id, points }))).toEqual(
    exercises.map((exercise) => ({ id: exercise.id, points: pointsOf(exercise) })),
  );
});
