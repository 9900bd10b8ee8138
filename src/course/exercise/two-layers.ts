export type Numbers = readonly number[];
export type Rows = readonly Numbers[];

/** Weights and biases of a network with one hidden layer, a row for each neuron. */
export interface Weights {
  readonly W1: Rows;
  readonly b1: Numbers;
  readonly W2: Rows;
  readonly b2: Numbers;
}
