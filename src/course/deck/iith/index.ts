import type { Deck } from "../../ledger/deck.js";
import { claims } from "./claims.js";
import { gradientErrata } from "./errata/gradient.js";
import { oneDimensionErrata } from "./errata/one-dimension.js";
import { rejected } from "./rejected.js";
import { slides } from "./slides.js";

export const iith: Deck = {
  id: "iith",
  by: "Vineeth N Balasubramanian, IIT Hyderabad",
  title: "Feedforward Neural Networks and Backpropagation, part 1",
  slides,
  counted:
    "the title page, then each slide that the transcript of the lecture refers to by its time",
  claims,
  errata: [...oneDimensionErrata, ...gradientErrata],
  rejected,
};
