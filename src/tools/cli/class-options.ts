import type { OutputOptions } from "./grade-output.js";
import type { RuleOptions } from "./grade-rules.js";

/** The options of `workbook grade` that a class run knows. */
export interface ClassOptions extends OutputOptions, RuleOptions {
  readonly class?: boolean;
  readonly student?: boolean;
  readonly jobs?: string;
  readonly shard?: string;
  readonly roster?: string;
  readonly studentName?: string;
  readonly only?: string;
  readonly update?: boolean;
  readonly limits?: string;
  readonly hiddenTogether?: boolean;
  /** A folder, or false for none. */
  readonly cache: string | false;
}
