import { nonNegative, wholeNumber } from "../error/check.js";
import type { Random } from "../number/index.js";
import { portableCosSin } from "../number/portable.js";
import { type Dataset, dataset } from "./dataset.js";

/** How many points, how noisy, and where chance comes from. */
export interface PlaneOptions {
  readonly random: Random;
  /** Points of each class, at least 1; 100 when left out. */
  readonly perClass?: number;
  /** Standard deviation of what is added to each coordinate, at least 0. */
  readonly noise?: number;
}

/** Point number `i` of `perClass` in class `label`, before noise; part = i / (perClass - 1). */
type Place = (label: number, part: number) => readonly [x: number, y: number];

function drawn(
  name: string,
  classes: number,
  options: PlaneOptions,
  usualNoise: number,
  place: Place,
): Dataset {
  const { random, perClass = 100, noise = usualNoise } = options;
  wholeNumber(`${name}: perClass`, perClass);
  nonNegative(`${name}: noise`, noise);
  const rows: number[][] = [];
  const labels: number[] = [];
  for (let label = 0; label < classes; label++) {
    for (let i = 0; i < perClass; i++) {
      const exact = place(label, i / Math.max(perClass - 1, 1));
      rows.push(exact.map((x) => (noise === 0 ? x : random.normal(x, noise))));
      labels.push(label);
    }
  }
  return dataset(rows, labels, classes);
}

/**
 * Arms of a spiral, one a class, winding out from the middle to radius 1. CS231n, "A toy data set".
 *
 * @example
 * ```ts
 * const { X, labels } = spiral({ random: new Random(1), perClass: 50 });
 * console.log(X.shape, new Set(labels)); // 150x2 Set(3) { 0, 1, 2 }
 * ```
 * @param options classes 3 and noise 0.05 when left out
 */
export function spiral(options: PlaneOptions & { readonly classes?: number }): Dataset {
  const { classes = 3 } = options;
  wholeNumber("spiral: classes", classes);
  return drawn("spiral", classes, options, 0.05, (label, part) => {
    const [cos, sin] = portableCosSin((2 * Math.PI * label) / classes + 4 * part);
    return [part * cos, part * sin];
  });
}

/**
 * Two half circles that reach into one another, an arch and a bowl. Noise 0.1 when left out.
 *
 * @example
 * ```ts
 * const { X, labels } = moons({ random: new Random(1), perClass: 50 });
 * console.log(X.shape, new Set(labels)); // 100x2 Set(2) { 0, 1 }
 * ```
 */
export function moons(options: PlaneOptions): Dataset {
  return drawn("moons", 2, options, 0.1, (label, part) => {
    const [cos, sin] = portableCosSin(Math.PI * part);
    return label === 0 ? [cos, sin] : [1 - cos, 1 / 2 - sin];
  });
}

/**
 * A circle of radius 1/2 within one of radius 1. Noise 0.05 when left out.
 *
 * @example
 * ```ts
 * const { X, labels } = circles({ random: new Random(1), perClass: 50 });
 * console.log(X.shape, new Set(labels)); // 100x2 Set(2) { 0, 1 }
 * ```
 */
export function circles(options: PlaneOptions): Dataset {
  return drawn("circles", 2, options, 0.05, (label, part) => {
    const [cos, sin] = portableCosSin(2 * Math.PI * part);
    const radius = label === 0 ? 1 : 1 / 2;
    return [radius * cos, radius * sin];
  });
}

/**
 * Round clouds about the corners of a regular polygon of radius 1. Noise 0.25 when left out.
 *
 * @example
 * ```ts
 * const { X, labels } = blobs({ random: new Random(1), perClass: 50 });
 * console.log(X.shape, new Set(labels)); // 150x2 Set(3) { 0, 1, 2 }
 * ```
 * @param options classes 3 when left out
 */
export function blobs(options: PlaneOptions & { readonly classes?: number }): Dataset {
  const { classes = 3 } = options;
  wholeNumber("blobs: classes", classes);
  return drawn("blobs", classes, options, 0.25, (label) => {
    return portableCosSin((2 * Math.PI * label) / classes);
  });
}
