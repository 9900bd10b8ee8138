import type { ColorScale } from "../trace.js";

/** The colour at `share` (0 to 1) of a scale, as `#rrggbb`; straight lines between its stops. */
export function colorAt(scale: ColorScale, share: number): string {
  const at = Math.min(1, Math.max(0, share));
  const next = Math.max(
    1,
    scale.findIndex(([stop]) => stop >= at),
  );
  const [low, from] = scale[next - 1] ?? [0, "#000000"];
  const [high, to] = scale[next] ?? [low, from];
  const t = high > low ? (at - low) / (high - low) : 0;
  const channels = [1, 3, 5].map((i) => {
    const [a, b] = [
      Number.parseInt(from.slice(i, i + 2), 16),
      Number.parseInt(to.slice(i, i + 2), 16),
    ];
    return Math.round(a + t * (b - a))
      .toString(16)
      .padStart(2, "0");
  });
  return `#${channels.join("")}`;
}
