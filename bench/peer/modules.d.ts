/** Of each peer, what the bench calls; so that types are checked without installing them. */

declare module "synaptic" {
  interface Connection {
    weight: number;
    to: Neuron;
  }
  interface Neuron {
    bias: number;
    squash: unknown;
    connections: { projected: Record<string, Connection> };
  }
  interface Layer {
    list: Neuron[];
  }
  class Perceptron {
    constructor(...widths: number[]);
    layers: { input: Layer; hidden: Layer[]; output: Layer };
    activate(input: readonly number[]): number[];
    propagate(rate: number, target: readonly number[]): void;
  }
  const synaptic: {
    Architect: { Perceptron: typeof Perceptron };
    Neuron: { squash: Record<"LOGISTIC" | "TANH" | "RELU", unknown> };
  };
  export default synaptic;
}

declare module "brain.js" {
  class NeuralNetwork {
    constructor(options: object);
    weights: Float32Array[][];
    biases: Float32Array[];
    initialize(): void;
    runInput(input: Float32Array): Float32Array;
    trainPattern(value: { input: Float32Array; output: Float32Array }): void;
    trainOpts: object;
  }
  const brain: { NeuralNetwork: typeof NeuralNetwork };
  export default brain;
}

declare module "convnetjs" {
  interface Volume {
    w: Float64Array;
    dw: Float64Array;
  }
  interface NetLayer {
    filters?: Volume[];
    biases?: Volume;
  }
  class Net {
    layers: NetLayer[];
    makeLayers(definitions: object[]): void;
    forward(input: Volume): Volume;
    backward(target: number | number[]): number;
  }
  const convnetjs: {
    Net: typeof Net;
    Vol: new (entries: readonly number[]) => Volume;
    RegressionLayer: new (options: object) => NetLayer;
    Trainer: new (net: Net, options: object) => { train(x: Volume, y: number | number[]): unknown };
  };
  export default convnetjs;
}

declare module "@tensorflow/tfjs" {
  export interface Tensor {
    dataSync(): Float32Array;
    dispose(): void;
  }
  interface Tensorflow {
    tensor2d(rows: readonly (readonly number[])[]): Tensor;
    tensor1d(entries: readonly number[]): Tensor;
    variable(initial: Tensor): Tensor;
    matMul(a: Tensor, b: Tensor, transposeA: boolean, transposeB: boolean): Tensor;
    add(a: Tensor, b: Tensor): Tensor;
    tanh(a: Tensor): Tensor;
    sigmoid(a: Tensor): Tensor;
    relu(a: Tensor): Tensor;
    squaredDifference(a: Tensor, b: Tensor): Tensor;
    sum(a: Tensor, axis: number): Tensor;
    mean(a: Tensor): Tensor;
    tidy<Result>(of: () => Result): Result;
    setBackend(name: string): Promise<boolean>;
    ready(): Promise<void>;
    losses: { softmaxCrossEntropy(labels: Tensor, logits: Tensor): Tensor };
    train: { sgd(rate: number): { minimize(loss: () => Tensor): Tensor | null } };
  }
  const tf: Tensorflow;
  export default tf;
}
declare module "@tensorflow/tfjs-backend-wasm";

declare module "@jax-js/jax" {
  export interface Array {
    readonly ref: Array;
    add(other: Array): Array;
    sub(other: Array): Array;
    mul(other: Array | number): Array;
    sum(axis?: number): Array;
    dataSync(): Float32Array | Float64Array;
    data(): Promise<Float32Array | Float64Array>;
    dispose(): void;
    reshape(shape: number[]): Array;
  }
  export type Params = { W: Array; b: Array }[];
  export const numpy: {
    array(rows: unknown, options: { dtype: unknown }): Array;
    dot(a: Array, b: Array): Array;
    matmul(a: Array, b: Array): Array;
    tanh(a: Array): Array;
    square(a: Array): Array;
    float32: unknown;
    float64: unknown;
  };
  export const nn: {
    relu(a: Array): Array;
    sigmoid(a: Array): Array;
    logSoftmax(a: Array): Array;
  };
  export function jit<F>(of: F): F;
  export function valueAndGrad(
    loss: (params: Params, X: Array, y: Array) => Array,
  ): (params: Params, X: Array, y: Array) => [Array, Params];
  export function blockUntilReady(value: unknown): Promise<unknown>;
  export function init(...devices: string[]): Promise<string[]>;
}
