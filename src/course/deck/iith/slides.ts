import { repeated } from "../../ledger/deck.js";

/** The transcript's title page, then each slide that it refers to by its time. */
export const slides: readonly string[] = [
  "Feedforward Neural Networks and Backpropagation - Part 1",
  ...repeated(3, "Feedforward Networks"),
  ...repeated(3, "Gradient Descent: A 1D Example"),
  ...repeated(3, "Why Negative Gradient?"),
  "How to use Gradient Descent",
  ...repeated(2, "Gradient Descent"),
];
