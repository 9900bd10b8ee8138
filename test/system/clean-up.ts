import { afterAll } from "vitest";
import { ownTemporaryFolder } from "../temporary-folder.js";

// Here programs are killed that had no time to tidy up: what they leave goes with the folder.
const end = ownTemporaryFolder();
afterAll(() => void end());
