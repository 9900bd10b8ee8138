import { createRequire } from "node:module";

/** One output in several forms, by MIME type; every output has a form that is plain text. */
export type MimeBundle = Readonly<Record<string, unknown>> & { readonly "text/plain": string };

/** An output that can be replaced where it stands. */
export interface UpdatableDisplay {
  update(bundle: MimeBundle): void;
}

interface DisplayData {
  readonly data: MimeBundle;
  readonly metadata: Record<string, never>;
  readonly transient: { readonly display_id?: string };
}

type SendToNotebook = (message: DisplayData, update: boolean) => void;

const modules = createRequire(import.meta.url).cache;

/**
 * Shows one MIME bundle: in a notebook as the cell's output, elsewhere its plain text on the console.
 *
 * @example
 * ```ts
 * import { display } from "backprop-workbook/notebook";
 *
 * display({ "text/html": "<b>η = 0.1</b>", "text/plain": "η = 0.1" }); // η = 0.1
 * ```
 */
export function display(bundle: MimeBundle): void {
  send(bundle, {}, false);
}

/**
 * Shows a bundle as {@link display} does; `update` replaces it in place.
 *
 * @example
 * ```ts
 * import { displayUpdatable } from "backprop-workbook/notebook";
 *
 * const shown = displayUpdatable({ "text/plain": "loss 0.5" });
 * // loss 0.5
 * shown.update({ "text/plain": "loss 0.25" });
 * // loss 0.25
 * ```
 */
export function displayUpdatable(bundle: MimeBundle): UpdatableDisplay {
  const transient = { display_id: globalThis.crypto.randomUUID() };
  send(bundle, transient, false);
  return { update: (next) => send(next, transient, true) };
}

/**
 * Whether this process is a notebook's kernel.
 *
 * @example
 * ```ts
 * import { isInNotebook } from "backprop-workbook/notebook";
 *
 * console.log(isInNotebook()); // false
 * ```
 */
export function isInNotebook(): boolean {
  return kernelChannel() !== undefined;
}

function send(bundle: MimeBundle, transient: DisplayData["transient"], update: boolean): void {
  const channel = kernelChannel();
  if (channel === undefined) console.log(bundle["text/plain"]);
  else channel({ data: bundle, metadata: {}, transient }, update);
}

/**
 * What tslab's own display functions send with, the only one that takes a whole bundle. It is
 * looked up among the modules already loaded: outside a kernel nothing then loads the compiler, and
 * a kernel installed elsewhere is found as well.
 */
function kernelChannel(): SendToNotebook | undefined {
  const path = Object.keys(modules).find((name) =>
    /[\\/]tslab[\\/]dist[\\/]jupyter\.js$/.test(name),
  );
  if (path === undefined) return undefined;
  const exports: { lastWriteDisplayData?: SendToNotebook | null } = modules[path]?.exports;
  return exports.lastWriteDisplayData ?? undefined;
}
