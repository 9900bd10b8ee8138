import type { Matrix, MatrixLike } from "../matrix/index.js";
import type { Parameter } from "./parameter.js";

/**
 * What a pass is for. Dropout and batch normalisation do one thing while training and another when
 * the network is used; all other layers do the same.
 */
export type PassMode = "train" | "evaluate";

/**
 * One step of a network: forward from inputs to outputs, backward from ∂L/∂outputs to ∂L/∂inputs.
 * A batch has one example a row.
 */
export interface Layer {
  /** As it appears in messages, `Dense(4, 2)`. */
  readonly name: string;
  /** What it learns; empty for a layer without weights. */
  readonly parameters: readonly Parameter[];
  /** Number of inputs a row; left out where any number will do. */
  readonly inputs?: number | undefined;
  /** Number of outputs a row; left out where there are as many as inputs. */
  readonly outputs?: number | undefined;
  /** True where output j depends on input j alone, as in an activation. */
  readonly elementwise?: boolean;

  /**
   * Outputs for a batch (examples x inputs); remembers what {@link backward} needs.
   * @param mode `evaluate` when left out
   */
  forward(batch: MatrixLike, mode?: PassMode): Matrix;

  /**
   * ∂L/∂inputs from ∂L/∂outputs of the last batch (examples x outputs); leaves the gradients of
   * the parameters in {@link parameters}.
   * @throws Error before the first forward pass
   */
  backward(upstream: MatrixLike): Matrix;

  /**
   * {@link backward} without ∂L/∂inputs, which the first layer of a network need not compute; for
   * layers where that saves work.
   */
  backwardToParameters?(upstream: MatrixLike): void;

  /**
   * ∂output_j/∂input_i of one example of the last batch, outputs x inputs. To train needs none; paths
   * and blocks, which take a gradient apart, do.
   * @throws Error before the first forward pass
   */
  jacobian?(example: number): Matrix;
}

/** Whether a layer is of this very class: one derived from it may compute something else. */
export function isExactly<Own extends Layer>(
  layer: Layer | undefined,
  type: abstract new (...options: never[]) => Own,
): layer is Own {
  return layer?.constructor === type;
}
