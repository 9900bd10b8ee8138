import type ts from "typescript";
import { documentation, textOf } from "./quick-info.js";
import type { TypeScript } from "./typescript.js";

/**
 * What an editor shows inside a call: its signature with the argument that stands at `position`
 * marked, as `pow(x: number, «y: number»): number`, and the documentation; null outside a call.
 */
export function signatureAt(
  compiler: TypeScript,
  program: ts.Program,
  file: ts.SourceFile,
  position: number,
): string | null {
  const found = compiler.SignatureHelp.getSignatureHelpItems(
    program,
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
