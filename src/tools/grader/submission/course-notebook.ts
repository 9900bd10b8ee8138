/** The names of the course's notebooks, without their ending. */
export const COURSE_NOTEBOOKS: readonly string[] = [
  "00_contents",
  "01_feedforward_networks",
  "02_gradient_descent_in_one_dimension",
  "03_why_the_negative_gradient",
  "04_outputs_and_losses",
  "05_derivatives_and_the_chain_rule",
  "06_one_neuron",
  "07_linear_classifiers",
  "08_the_w1_w2_example",
  "09_backpropagation_by_layers",
  "10_sizing_networks",
  "11_training_in_practice",
  "12_a_network_of_your_own",
];
