import type { Deck } from "../../ledger/deck.js";
import { claims } from "./claims.js";
import { errata } from "./errata.js";
import { rejected } from "./rejected.js";
import { slides } from "./slides.js";

export const bp: Deck = {
  id: "bp",
  by: "Back Propagation (no author on the deck)",
  title: "Back Propagation",
  slides,
  counted: "a slide for each heading, blank ones among them",
  claims,
  errata,
  rejected,
};
