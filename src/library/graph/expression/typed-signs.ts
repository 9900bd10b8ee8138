/** What a printed sign is typed as. A point in the middle is a product, and no decimal one. */
const TYPED: Readonly<Record<string, string>> = {
  ...typedAs("-", "‐‑‒–—―−﹣"),
  ...typedAs("*", "·×•‧⁎\u2062∗∙⋅✕⨯"),
  ...typedAs("/", "÷⁄∕"),
  ...typedAs("+", "\u2064"),
  ...typedAs(" pi ", "π"),
};

const SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿˣʸᶻ";
const SUBSCRIPT = "₀₁₂₃₄₅₆₇₈₉ₐₑₒₓₔₕₖₗₘₙₚₛₜᵢᵣᵤᵥⱼ";
/** Other signs whose height says something: ᵀ is no factor T, ⁽¹⁾ no power. */
const RAISED_OR_LOWERED = /[ªº⁰-₟\p{Lm}]/u;
const OF_NAME = `\\p{Lu}\\p{Ll}_0-9${SUBSCRIPT}`;

/** A root of a number or a name, where it is plain how far the root reaches. */
const ROOT = [
  `√\\s*\\d+(?:\\.\\d+)?(?![\\d.^${SUPERSCRIPT}])`,
  `√\\s*[\\p{Lu}\\p{Ll}_][${OF_NAME}]*(?![${OF_NAME}${SUPERSCRIPT}.(^])`,
].join("|");
/** Whatever is no plain sign of a keyboard: an exponent, a root and what it is of, or one sign. */
const PRINTED = new RegExp(`[${SUPERSCRIPT}]+|${ROOT}|\\P{ASCII}|\\|`, "gu");

function typedAs(typed: string, printed: string): Record<string, string> {
  return Object.fromEntries(Array.from(printed, (sign) => [sign, typed]));
}

/**
 * A formula as it stands on a page, in signs that can be typed: `w₀·x² − √2` is
 * `w0*x^(2) - sqrt(2)`. Greek letters stay letters but for π; a subscript is part of its name.
 *
 * @throws RangeError that quotes the first sign without a meaning, and its place from 1
 */
export function typedSigns(formula: string): string {
  return formula.replace(PRINTED, (printed, at: number) => {
    const typed = typedSign(printed, formula.slice(0, at), formula.slice(at + printed.length));
    if (typed !== undefined) return typed;
    const code = printed.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
    const sign = `${JSON.stringify(printed)} (U+${code})`;
    throw new RangeError(`cannot tell what ${sign} means here (char ${at + 1})`);
  });
}

/** One printed sign, or a run of them, between what stands before and after it. */
function typedSign(printed: string, before: string, after: string): string | undefined {
  if (Object.hasOwn(TYPED, printed)) return TYPED[printed];
  if (SUPERSCRIPT.includes(printed.charAt(0))) return `^(${typedSigns(printed.normalize("NFKC"))})`;
  if (SUBSCRIPT.includes(printed)) return subscript(printed, before, after);
  if (printed === "√") return /^\s*\(/.test(after) ? "sqrt" : undefined;
  if (printed.startsWith("√")) return `sqrt(${typedSigns(printed.slice(1))})`;
  if (printed === "σ" && /^\s*[(（]/.test(after)) return "sigmoid";
  if (RAISED_OR_LOWERED.test(printed)) return undefined;
  // Full-width and italic letters, spaces of every width; signs that only guide a line's breaking.
  const plain = printed.normalize("NFKC").replace(/^\p{Cf}$/u, "");
  return /^(?:\p{Lu}|\p{Ll}|[ -{}~])?$/u.test(plain) ? plain : undefined;
}

/** The end of a name: of `w₀x₀` the letter after it begins another factor. */
function subscript(printed: string, before: string, after: string): string | undefined {
  if (!new RegExp(`\\p{L}[${SUBSCRIPT}]*$`, "u").test(before)) return undefined;
  const isOver = /^[\p{L}\d]/u.test(after) && !SUBSCRIPT.includes(after.charAt(0));
  return `${printed.normalize("NFKC")}${isOver ? " " : ""}`;
}
