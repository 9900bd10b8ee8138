/** What the slide lists to choose from, each entry with the claim that tries it. */
export const choices = {
  algorithms: {
    vanilla: "amrita-hp-vanilla",
    momentum: "amrita-hp-momentum",
    Nesterov: "amrita-hp-nesterov",
    AdaGrad: "amrita-hp-adagrad",
    RMSProp: "amrita-hp-rmsprop",
    Adam: "amrita-hp-adam",
  },
  strategies: {
    batch: "amrita-hp-batch",
    "mini-batch (32, 64, 128)": "amrita-hp-minibatch",
    stochastic: "amrita-hp-stochastic",
    "learning rate schedule": "amrita-hp-lr-schedule",
  },
  architecture: {
    "number of layers": "amrita-hp-layers",
    "number of neurons": "amrita-hp-neurons",
  },
  initialisation: { Xavier: "amrita-hp-xavier", He: "amrita-hp-he" },
  activations: {
    "tanh (RNNs)": "amrita-hp-tanh",
    "ReLU (CNNs, DNNs)": "amrita-hp-relu",
    "leaky ReLU (CNNs)": "amrita-hp-leaky-relu",
  },
  regularisation: {
    L2: "amrita-hp-l2",
    "early stopping": "amrita-hp-early-stopping",
    "dataset augmentation": "amrita-hp-augmentation",
    dropout: "amrita-hp-dropout",
    "batch normalisation": "amrita-hp-batchnorm",
  },
} as const;

/** The claims that try the entries. */
export const namedIds: readonly string[] = Object.values(choices).flatMap((names) =>
  Object.values(names),
);
