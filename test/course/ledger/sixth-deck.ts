import type { Deck } from "../../../src/course/ledger/deck.js";

/** A lecture of our own making: whatever works on the decks must work on it, named nowhere else. */
export const sixth: Deck = {
  id: "sixth",
  by: "Nobody, Institute of Examples",
  title: "Halves and doubles",
  slides: ["Halves and doubles", "Halves", "Halves", "Doubles"],
  counted: "all four by hand",
  claims: [
    {
      id: "sixth-half",
      slides: [2, 3],
      kind: "number",
      statement: "Half of one.",
      printed: "0.5",
      check: () => ({ computed: { one: 1, half: 1 / 2 } }),
      touches: ["E92"],
      shownIn: "02#slope",
    },
    {
      id: "sixth-third",
      slides: [3],
      kind: "number",
      statement: "A third of one.",
      printed: "0.30",
      check: () => ({ computed: { third: 1 / 3 }, slip: 0.3 }),
      refutedBy: ["E91"],
      // 1/3
      right: 0.3333333333333,
      shownIn: "02#slope",
    },
    {
      id: "sixth-start",
      slides: [4],
      kind: "number",
      statement: "The number to be doubled.",
      printed: [3],
      origin: "given",
      check: () => ({ computed: { start: [3] } }),
      shownIn: "02#descend",
    },
  ],
  errata: [
    {
      id: "E91",
      title: "A third cut short",
      weight: "wrong",
      where: { sixth: [3] },
      printed: "1/3 = 0.30",
      right: "0.33",
      transcription: "likely",
      proof: () => ({
        computed: { "three times the print": 0.9 },
        contradicts: 3 * 0.3 < 0.99,
        shows: "Three times the printed number is not one.",
      }),
    },
    {
      id: "E92",
      title: "Half and halve",
      weight: "wording",
      where: { sixth: [2] },
      printed: "to half",
      right: "to halve",
      transcription: "no",
      proof: () => ({
        computed: { half: 0.5, "what halving makes of 4": 2 },
        contradicts: true,
        shows: "One is a number, the other is done to a number.",
      }),
    },
  ],
  rejected: [
    {
      id: "R91",
      title: "Half of one",
      where: { sixth: [2] },
      reported: "half of one should be 0",
      reason: "numbers of this slide are real, not whole",
      check: () => ({ computed: { half: 0.5 }, isRight: true }),
    },
  ],
};
