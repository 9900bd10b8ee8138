/** What one step found. */
export interface StepResult {
  readonly loss: number;
  /** How many examples were predicted right, and of how many; undefined where there are no classes. */
  readonly right: number | undefined;
  readonly examples: number;
}
