import { invalid } from "../error/check.js";
import { fromExactJSON, toExactJSON } from "../number/exact-json.js";
import { Network } from "./network.js";
import { loadedLayer, type SavedLayer, savedLayer } from "./saved-layers.js";

const FORMAT = "backprop-workbook network";
const VERSION = 1;

/**
 * A network as JSON, every bit of its weights kept. Optimizer and training have states of their own.
 *
 * @example
 * ```ts
 * const network = new Network([new Dense(1, 1, { weights: [[2]], biases: [1] })]);
 * const copy = loadNetwork(saveNetwork(network));
 * console.log(copy.forward([[3]]).toArray()); // [ [ 7 ] ]
 * ```
 * @throws RangeError on a layer or an activation that is neither this library's nor registered
 */
export function saveNetwork(network: Network): string {
  const layers = network.layers.map(savedLayer);
  return toExactJSON({ format: FORMAT, version: VERSION, layers });
}

/**
 * The network that {@link saveNetwork} wrote.
 *
 * @example
 * ```ts
 * const text = saveNetwork(new Network([new Dense(2, 3, { random: new Random(1) })]));
 * console.log(loadNetwork(text).layers.map(({ name }) => name)); // [ 'Dense(2, 3)' ]
 * ```
 * @throws RangeError when the text is foreign, damaged or of another version, saying which
 */
export function loadNetwork(text: string): Network {
  const { format, version, layers } = read(text);
  if (format !== FORMAT) throw invalid("loadNetwork: format", `"${FORMAT}"`, format);
  if (version !== VERSION) throw invalid("loadNetwork: version", `${VERSION}`, version);
  if (!Array.isArray(layers)) throw invalid("loadNetwork: layers", "an array", layers);
  return new Network(
    layers.map((layer: SavedLayer, index) => {
      try {
        return loadedLayer(layer);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        // A place in the text, counted as JSON does: no number that the slides would give it.
        throw new RangeError(`loadNetwork: layers[${index}]: ${reason}`);
      }
    }),
  );
}

function read(text: string): SavedLayer {
  let saved: unknown;
  try {
    saved = fromExactJSON(text);
  } catch {
    throw new RangeError("loadNetwork: expected JSON as saveNetwork writes it, got damaged text");
  }
  if (typeof saved !== "object" || saved === null) {
    throw invalid("loadNetwork", "a saved network", saved);
  }
  return saved as SavedLayer;
}
