import { assemble, float32, relaxedFloat32 } from "./assembler.js";
import { PACKINGS, type PackingKernel } from "./packing-kernel.js";
import { type ProductKernel, products } from "./product-kernel.js";
import { webAssembly } from "./web-assembly.js";

/** What a product of matrices is made of, by name; addresses and lengths in bytes. */
export interface Kernels {
  /** C += A B */
  readonly float64: ProductKernel;
  readonly float32: ProductKernel;
  /** C = A B */
  readonly float64First: ProductKernel;
  readonly float32First: ProductKernel;
  readonly packRows64: PackingKernel;
  readonly packRows32: PackingKernel;
  readonly packColumns64: PackingKernel;
  readonly packColumns32: PackingKernel;
  /** Copies the float32 numbers from `from` to `end`, a multiple of 4, to float64 numbers at `to`. */
  promote(from: number, end: number, to: number): void;
  readonly buffer: ArrayBuffer;
}

/**
 * The kernels on a memory of their own of a fixed size, or undefined where WebAssembly or its
 * vectors are missing.
 */
export function kernels(pages: number): Kernels | undefined {
  const api = webAssembly();
  const candidates = [relaxedFloat32, float32].map((single) =>
    assemble([...products(single), ...PACKINGS]),
  );
  const bytes = candidates.find((candidate) => api?.validate(candidate));
  if (api === undefined || bytes === undefined) return undefined;
  const memory = new api.Memory({ initial: pages, maximum: pages });
  const { exports } = new api.Instance(new api.Module(bytes), { m: { memory } });
  return { ...(exports as Omit<Kernels, "buffer">), buffer: memory.buffer };
}
