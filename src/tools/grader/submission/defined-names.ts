/**
 * The names that code may define a function by. A look at its text has to do: parsing code of
 * strangers can take for ever, and is left to the sandbox. The text is read once, whatever is in it
 * and however many names are asked for: every repetition has a bound or ends where the next begins.
 */
export function definedNames(source: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const definition of [DECLARED, ASSIGNED, REASSIGNED]) {
    for (const [, name] of source.matchAll(definition)) names.add(name ?? "");
  }
  for (const list of [LISTED, TAKEN]) {
    for (const [, listed = ""] of source.matchAll(list)) {
      for (const [name] of listed.matchAll(/[\w$]{1,200}/g)) names.add(name);
    }
  }
  return names;
}

const [GAP, GAPS] = ["\\s{0,20}", "\\s{1,20}"];
const START = `^[ \\t]{0,8}(?:export${GAPS}(?:default${GAPS})?)?`;
const NAME = "([\\w$]{1,200})";
const TYPE = "(?::[^;]{0,300}?)?";
const VALUE = `(?:async\\b${GAP})?(?:function\\b|\\(|<|[\\w$]{1,40}${GAP}=>)`;

const DECLARED = new RegExp(`${START}(?:async${GAPS})?function${GAP}\\*?${GAP}${NAME}`, "gm");
const ASSIGNED = new RegExp(
  `${START}(?:const|let|var)${GAPS}${NAME}${GAP}${TYPE}=(?![=>])${GAP}${VALUE}`,
  "gm",
);
const REASSIGNED = new RegExp(`^[ \\t]{0,8}${NAME}${GAP}=(?![=>])${GAP}${VALUE}`, "gm");
const TAKEN = new RegExp(`${START}(?:const|let|var)${GAPS}\\{([^{}]{0,2000})\\}${GAP}=`, "gm");
const LISTED = new RegExp(`^[ \\t]{0,8}export${GAP}\\{([^{}]*)\\}`, "gm");
