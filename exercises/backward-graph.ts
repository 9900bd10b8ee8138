/**
 * The backward pass over a graph.
 *
 * nodes are the nodes of a computational graph in topological order: the inputs of a node stand before
 * it, and the last one is the output f. Of each node you are given
 *
 *     inputs   the places in the list of the nodes that it was computed from; none for a variable;
 *     local    for each of these inputs, the derivative of the node by it.
 *
 * Return the gradient df/dnode of every node, in the order of the list. The output's is 1. Go through
 * the list backwards; each node hands gradient * local to each of its inputs, where what arrives is
 * added up.
 *
 * Example: f = t * t at t = 3 is [{ inputs: [], local: [] }, { inputs: [0, 0], local: [3, 3] }];
 * backward of it gives [6, 1].
 */
export interface Node {
  inputs: number[];
  local: number[];
}

export function backward(nodes: Node[]): number[] {
  throw new Error("not written yet");
}
