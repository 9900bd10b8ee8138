import { bowl } from "../../ledger/demonstration/landscapes.js";

/** The 2-norm. */
export const norm = (v: readonly number[]): number => Math.hypot(...v);

/** The angle between two vectors, in radians. */
export function angleBetween(u: readonly number[], v: readonly number[]): number {
  const dot = u.reduce((sum, ui, i) => sum + ui * v[i], 0);
  return Math.acos(Math.max(-1, Math.min(1, dot / (norm(u) * norm(v)))));
}

/** Of 3600 unit vectors around a point of the bowl, the one with the least uᵀ∇L. */
export function alongDirections(theta: readonly number[]): { best: number[]; gradient: number[] } {
  const gradient = [...bowl.gradient(theta)];
  const [g = 0, h = 0] = gradient;
  let best = [1, 0];
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k < 3600; k++) {
    const angle = (k * Math.PI) / 1800;
    const u = [Math.cos(angle), Math.sin(angle)];
    const slope = u[0] * g + u[1] * h;
    if (slope < least) [least, best] = [slope, u];
  }
  return { best, gradient };
}
