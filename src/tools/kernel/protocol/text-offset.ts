/** Jupyter counts characters, JavaScript UTF-16 units: an offset of the one as the other's. */
export function toUnits(text: string, characters: number): number {
  return Array.from(text).slice(0, characters).join("").length;
}

/** The inverse of `toUnits`. */
export function toCharacters(text: string, units: number): number {
  return Array.from(text.slice(0, units)).length;
}
