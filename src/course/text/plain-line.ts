/** Keep their meaning inside a word of Persian or inside an emoji; all other format characters go. */
const JOINERS = /[\u200c\u200d]/;
/** Controls, invisible format characters and overrides of direction, ends of lines, half letters. */
const STEERING = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/**
 * A stranger's text as one line that steers nothing: white space between words becomes a blank,
 * what could move a cursor, colour or turn round a terminal's text, or forge a line becomes a question mark.
 * @param most how many letters are kept; where more are there, an ellipsis says so
 */
export function plainLine(text: string, most = Number.POSITIVE_INFINITY): string {
  const kept = text.length > most ? `${whole(text.slice(0, most - 1))}…` : text;
  return kept
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, " ")
    .replace(STEERING, (letter) => (JOINERS.test(letter) ? letter : "?"));
}

/** A text that was cut off, without the first half of a pair of code units. */
function whole(text: string): string {
  return text.replace(/[\ud800-\udbff]$/, "");
}
