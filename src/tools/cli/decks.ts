/** The lecture decks, their ledger and all that works on one. */
export type Decks = typeof import("../../course/deck/index.js");

/** Loads the decks, which other commands don't wait for. */
export const loadDecks = (): Promise<Decks> => import("../../course/deck/index.js");
