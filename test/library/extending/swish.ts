import {
  type ActivationFunction,
  registerActivation,
  sigmoid,
} from "../../../src/library/index.js";

/** g(a) = a σ(a), Ramachandran, Zoph and Le (2017). */
export const swish: ActivationFunction = {
  name: "swish",
  value: (a) => a * sigmoid.value(a),
  derivative: (a) => sigmoid.value(a) + a * sigmoid.derivative(a),
};

registerActivation("swish", swish);
