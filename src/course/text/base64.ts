/** Bytes as text, four characters for three of them. */
export function base64(bytes: Uint8Array): string {
  // btoa takes bytes only, one a character.
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
