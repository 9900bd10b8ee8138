import { Ledger } from "../ledger/ledger.js";
import { amrita } from "./amrita/index.js";
import { bp } from "./bp/index.js";
import { cvbl } from "./cvbl/index.js";
import { iith } from "./iith/index.js";
import { khapra } from "./khapra/index.js";

/** The lectures that the course is built on, and all that they claim. */
export const ledger = new Ledger([iith, amrita, khapra, cvbl, bp]);
