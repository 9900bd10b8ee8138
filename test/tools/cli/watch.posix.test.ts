import { once } from "node:events";
import { expect, test } from "vitest";
import { practiceFolder } from "./practice-folder.js";
import { watcher } from "./watching.js";

const place = practiceFolder();
const watch = watcher(place);

test.each(["SIGINT", "SIGTERM"] as const)("%s ends it well", async (signal) => {
  const { until, started } = watch("softmax");
  await until("0 of 7 points");
  started.kill(signal);
  expect(await once(started, "exit")).toEqual([0, null]);
});
