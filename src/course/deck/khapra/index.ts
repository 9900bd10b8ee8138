import type { Deck } from "../../ledger/deck.js";
import { claims } from "./claims.js";
import { errata } from "./errata.js";
import { rejected } from "./rejected.js";
import { slides } from "./slides.js";

export const khapra: Deck = {
  id: "khapra",
  by: "Mitesh M. Khapra, IIT Madras, CS7015 lecture 4",
  title: "Feedforward Neural Networks, Backpropagation",
  slides,
  counted:
    "few slides have a title: one for each module's title, each drawing and each new subject",
  claims,
  errata,
  rejected,
};
