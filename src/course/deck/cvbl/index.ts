import type { Deck } from "../../ledger/deck.js";
import { claims } from "./claims.js";
import { errata } from "./errata.js";
import { rejected } from "./rejected.js";
import { slides } from "./slides.js";

export const cvbl: Deck = {
  id: "cvbl",
  by: "Satish Kumar Singh and Shiv Ram Dubey, IIIT Allahabad",
  title: "Neural Networks",
  slides,
  counted: "a slide for each heading; one that is built up counts once for each step",
  claims,
  errata,
  rejected,
};
