/** The numbers that the slides print for the W1/W2 example, digit for digit. */
export const printed = {
  dLdYHat1: "-0.46",
  dLdYHat2: "0.46",
  dYHat1dA21: "-0.079",
  dYHat2dA22: "-0.293",
  h12: "0.80",
  w212: "-0.029",
  w213: "0.20",
  w223: "0.30",
  dH13dA13: "0.0979",
  x1: "2",
} as const;

/** ∂L/∂ŷ_1 ∂ŷ_1/∂a_21 ∂a_21/∂w_212 from the factors as printed. */
export function productOfPrintedFactors(): number {
  return Number(printed.dLdYHat1) * Number(printed.dYHat1dA21) * Number(printed.h12);
}

/** ∂L/∂w_131 from the factors as printed, along the two paths that the slide has. */
export function w131FromPrintedFactors(): number {
  const through1 = Number(printed.dLdYHat1) * Number(printed.dYHat1dA21) * Number(printed.w213);
  const through2 = Number(printed.dLdYHat2) * Number(printed.dYHat2dA22) * Number(printed.w223);
  return (through1 + through2) * Number(printed.dH13dA13) * Number(printed.x1);
}
