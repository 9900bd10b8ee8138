/**
 * One layer of a network as loops over flat arrays, of which each pass uses the first rows, as many
 * as the batch has.
 */
export interface Part {
  /**
   * @param H what the part below has put out, examples x inputs
   * @returns examples x outputs
   */
  forward(H: Float64Array, examples: number): Float64Array;
  /**
   * Leaves ∂L/∂θ in `gradients`, the lists of all parameters.
   * @param dOutputs ∂L/∂outputs, which may be written over
   * @returns ∂L/∂H, of no account in the lowest part
   */
  backward(
    dOutputs: Float64Array,
    examples: number,
    gradients: readonly Float64Array[],
  ): Float64Array;
  /** Notes what the next pass changes for good. @returns what puts it back */
  noted?(): () => void;
}
