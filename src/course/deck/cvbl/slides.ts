import { repeated } from "../../ledger/deck.js";

/** Each heading of the deck, a slide that is built up once for each step. */
export const slides: readonly string[] = [
  "Neural Networks",
  "Team",
  "Disclaimer",
  "We have learned so far in this module",
  "Today's class",
  "Optimization",
  "Gradient Descent",
  ...repeated(7, "Interpretation of the Gradient"),
  ...repeated(14, "Compound expressions with chain rule"),
  ...repeated(11, "Forward and backward pass"),
  "Sigmoid example",
  ...repeated(5, "SVM loss: gradient"),
  "Perceptron",
  ...repeated(4, "Single neuron as a linear classifier"),
  "Loose inspiration: human neurons",
  ...repeated(3, "Multi-layer Neural Networks"),
  ...repeated(5, "Sizing Neural Networks"),
  "Multi-layer Neural Networks",
  "Multi-layer Network Demo",
  ...repeated(3, "Training of Multi-layer Networks"),
  ...repeated(2, "Neural Networks: Pros and Cons"),
  "Acknowledgement",
  "Next lecture",
  "Questions?",
];
