import type { Deck } from "../../ledger/deck.js";
import { claims } from "./claims.js";
import { networkErrata } from "./errata/network.js";
import { exampleErrata } from "./errata/w1w2.js";
import { rejected } from "./rejected.js";
import { slides } from "./slides.js";

export const amrita: Deck = {
  id: "amrita",
  by: "Amrita Vishwa Vidyapeetham",
  title: "Feed Forward Neural Networks: the backpropagation algorithm",
  slides,
  counted:
    "a slide for each title, and one for the first half of the W1/W2 example, which has none",
  claims,
  errata: [...networkErrata, ...exampleErrata],
  rejected,
};
