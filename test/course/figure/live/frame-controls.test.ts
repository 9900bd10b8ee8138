import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { withSlider } from "../../../../src/course/figure/animation.js";
import { FrameControls, stepsOf } from "../../../../src/course/figure/live/frame-controls.js";
import type { PageDocument, PageElement } from "../../../../src/course/figure/live/page.js";
import { themedLayout } from "../../../../src/course/figure/theme.js";

const layout = withSlider(themedLayout("t"), ["0", "1", "2"], 2, "step k =");

describe("stepsOf", () => {
  it("reads the frames that the course's own slider goes to", () => {
    const steps = { names: ["0", "1", "2"], active: 2, prefix: "step k =" };
    expect(stepsOf(layout)).toEqual(steps);
  });

  it("leaves controls that do something else, or none, to Plotly", () => {
    const restyle = { sliders: [{ steps: [{ method: "restyle", args: [["0"]] }] }] };
    expect(stepsOf(restyle)).toBeUndefined();
    expect(stepsOf(themedLayout("t"))).toBeUndefined();
  });
});

/** An element that remembers what is done to it. */
class FakeElement {
  readonly attributes = new Map<string, string>();
  readonly listeners = new Map<string, () => void>();
  readonly children: FakeElement[] = [];
  textContent = "";
  value = "";
  setAttribute = (name: string, value: string) => void this.attributes.set(name, value);
  addEventListener = (type: string, listener: () => void) =>
    void this.listeners.set(type, listener);
  append = (...children: FakeElement[]) => void this.children.push(...children);
  is = (name: string) => this.attributes.get(name);
  on = (type: string) => this.listeners.get(type)?.();
}

function controls(show: (name: string) => Promise<unknown>) {
  const document = { createElement: () => new FakeElement() } as unknown as PageDocument;
  const steps = stepsOf(layout);
  if (steps === undefined) throw new Error("no steps");
  const row = new FrameControls(document, steps, show).element as PageElement & FakeElement;
  const [button, slider] = row.children;
  if (button === undefined || slider === undefined) throw new Error("no controls");
  return { button, slider };
}

describe("FrameControls", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("has a name and a value for a screen reader", () => {
    const { button, slider } = controls(() => Promise.resolve());
    expect([slider.is("aria-label"), slider.is("aria-valuetext")]).toEqual([
      "step k",
      "step k = 2",
    ]);
    expect(button.is("aria-label")).toBe("Play");
  });

  it("draws the latest step alone of those that came while another was drawn", async () => {
    const shown: string[] = [];
    let finish = () => {};
    const { slider } = controls((name) => {
      shown.push(name);
      return new Promise<void>((done) => {
        finish = done;
      });
    });
    for (const value of ["1", "2", "0"]) {
      slider.value = value;
      slider.on("input");
    }
    finish();
    await vi.advanceTimersByTimeAsync(0);
    expect(shown).toEqual(["1", "0"]);
    expect(slider.is("aria-valuetext")).toBe("step k = 0");
  });

  it("plays from the beginning when it stood at the end, pauses, and stops at the end", async () => {
    const shown: string[] = [];
    const { button, slider } = controls(async (name) => void shown.push(name));
    button.on("click");
    await vi.advanceTimersByTimeAsync(700);
    expect([button.is("aria-label"), shown]).toEqual(["Pause", ["0", "1"]]);
    button.on("click");
    await vi.advanceTimersByTimeAsync(5000);
    expect([button.is("aria-label"), slider.value]).toEqual(["Play", "1"]);
    button.on("click");
    await vi.advanceTimersByTimeAsync(5000);
    expect([button.is("aria-label"), slider.value]).toEqual(["Play", "2"]);
  });
});
