import { expect, test } from "vitest";
import { practiceFolder } from "./practice-folder.js";
import { watch } from "./watching.js";

const place = practiceFolder();

test.each(["SIGINT", "SIGTERM"] as const)("%s ends it well", async (signal) => {
  const { until, end } = watch(place.exercises, "softmax");
  await until("0 of 7 points");
  expect(await end(signal)).toEqual([0, null]);
});
