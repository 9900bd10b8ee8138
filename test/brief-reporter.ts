import type { TestCase, TestModule } from "vitest/node";
import { DefaultReporter } from "vitest/node";

/** What failed, and a summary; on a terminal how far the run is. What went well is not listed. */
export default class BriefReporter extends DefaultReporter {
  protected override printTestModule(testModule: TestModule): void {
    if (testModule.state() === "failed") super.printTestModule(testModule);
  }

  protected override printTestCase(moduleState: "failed", test: TestCase): void {
    if (test.result().state === "failed") super.printTestCase(moduleState, test);
  }
}
