import { repeated } from "../../ledger/deck.js";

/** Each title of the deck, and the first half of the W1/W2 example, which has none. */
export const slides: readonly string[] = [
  "Deep Learning for Computer Vision",
  "Feed Forward Neural Networks: Back propagation Algorithm",
  ...repeated(4, "Feed Forward Neural Networks"),
  "Learning Algorithm - backpropagation",
  "Calculation of Δw",
  "Partial derivative, Gradient",
  "Calculus basics - Chain rule",
  "Chain rule",
  ...repeated(4, "Backpropagation"),
  "Learning algorithm - Back propagation",
  "[the W1/W2 example: w_212]",
  "Multiple paths",
  "Learning Algorithm",
  "Hyper parameter tuning",
  "Namah Shivaya",
];
