/**
 * A scalar with a closure for its backward step, as in Karpathy's micrograd: what our graphs are
 * compared with.
 */
export class Value {
  grad = 0;
  private backwardStep: () => void = () => {};

  constructor(
    public data: number,
    private readonly children: readonly Value[] = [],
  ) {}

  add(other: Value): Value {
    const out = new Value(this.data + other.data, [this, other]);
    out.backwardStep = () => {
      this.grad += out.grad;
      other.grad += out.grad;
    };
    return out;
  }

  mul(other: Value): Value {
    const out = new Value(this.data * other.data, [this, other]);
    out.backwardStep = () => {
      this.grad += other.data * out.grad;
      other.grad += this.data * out.grad;
    };
    return out;
  }

  tanh(): Value {
    const t = Math.tanh(this.data);
    const out = new Value(t, [this]);
    out.backwardStep = () => {
      this.grad += (1 - t * t) * out.grad;
    };
    return out;
  }

  sigmoid(): Value {
    const s = 1 / (1 + Math.exp(-this.data));
    const out = new Value(s, [this]);
    out.backwardStep = () => {
      this.grad += s * (1 - s) * out.grad;
    };
    return out;
  }

  backward(): void {
    const order: Value[] = [];
    const visited = new Set<Value>();
    const visit = (node: Value) => {
      if (visited.has(node)) return;
      visited.add(node);
      for (const child of node.children) visit(child);
      order.push(node);
    };
    visit(this);
    this.grad = 1;
    for (const node of order.reverse()) node.backwardStep();
  }
}
