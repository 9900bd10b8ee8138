import type * as ts from "@tslab/typescript-for-tslab";
import { documentation, textOf } from "./quick-info.js";

/** The part of TypeScript that looks at calls; its types leave it out. */
export interface SignatureHelp {
  getSignatureHelpItems(
    program: Pick<ts.Program, "getTypeChecker">,
    file: ts.SourceFile,
    position: number,
    trigger: { kind: "invoked" },
    cancellation: { throwIfCancellationRequested(): void },
  ): ts.SignatureHelpItems | undefined;
}

/**
 * What an editor shows inside a call: its signature with the argument that stands at `position`
 * marked, as `pow(x: number, «y: number»): number`, and the documentation; null outside a call.
 */
export function signatureAt(
  help: SignatureHelp,
  checker: ts.TypeChecker,
  file: ts.SourceFile,
  position: number,
): string | null {
  const found = help.getSignatureHelpItems(
    { getTypeChecker: () => checker },
    file,
    position,
    { kind: "invoked" },
    { throwIfCancellationRequested: () => {} },
  );
  const item = found?.items[found.selectedItemIndex];
  if (found === undefined || item === undefined) return null;
  return signature(item, found.argumentIndex);
}

function signature(item: ts.SignatureHelpItem, argument: number): string {
  const { parameters } = item;
  // Whatever is too much belongs to a rest parameter, or to the last.
  const marked = Math.min(argument, parameters.length - 1);
  const shown = parameters.map(({ displayParts }, i) => {
    const text = textOf(displayParts);
    return i === marked ? `«${text}»` : text;
  });
  const head =
    textOf(item.prefixDisplayParts) +
    shown.join(textOf(item.separatorDisplayParts)) +
    textOf(item.suffixDisplayParts);
  return [head, documentation(item.documentation, item.tags)].filter(Boolean).join("\n\n");
}
