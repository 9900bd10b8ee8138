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

declare module "@tensorflow/tfjs-core" {
  export interface Tensor {
    dataSync(): Float32Array;
    dispose(): void;
  }
  export function tensor2d(rows: readonly (readonly number[])[]): Tensor;
  export function tensor1d(entries: readonly number[]): Tensor;
  export function variable(initial: Tensor): Tensor;
  export function matMul(a: Tensor, b: Tensor, transposeA: boolean, transposeB: boolean): Tensor;
  export function add(a: Tensor, b: Tensor): Tensor;
  export function tanh(a: Tensor): Tensor;
  export function sigmoid(a: Tensor): Tensor;
  export function relu(a: Tensor): Tensor;
  export function squaredDifference(a: Tensor, b: Tensor): Tensor;
  export function sum(a: Tensor, axis: number): Tensor;
  export function mean(a: Tensor): Tensor;
  export function tidy<Result>(of: () => Result): Result;
  export function setBackend(name: string): Promise<boolean>;
  export function ready(): Promise<void>;
  export const losses: { softmaxCrossEntropy(labels: Tensor, logits: Tensor): Tensor };
  export const train: {
    sgd(rate: number): { minimize(loss: () => Tensor): Tensor | null };
  };
}
declare module "@tensorflow/tfjs-core/dist/register_all_gradients.js";
declare module "@tensorflow/tfjs-backend-cpu";
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
