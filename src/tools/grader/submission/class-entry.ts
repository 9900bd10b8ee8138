import type { Listing } from "./file.js";

/** Something that lies directly in a class's folder or archive. */
export interface ClassEntry {
  readonly name: string;
  readonly kind: "folder" | "file" | "link" | "special";
  /** Where it lies on the disk, if it does. */
  readonly place?: string;
  /** Its files, by their paths below it. */
  open(): Promise<Listing>;
}
