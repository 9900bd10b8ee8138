/** What one contestant did in all rounds: examples for each second of CPU time. */
export interface Speed {
  readonly median: number;
  /** Half the range between the quartiles, relative to the median. */
  readonly spread: number;
  readonly rounds: readonly number[];
}

/** Something to be timed: works for so many milliseconds of CPU time, and says how fast it was. */
export interface Timed {
  readonly name: string;
  turn(milliseconds: number): Promise<number>;
}

/** Microseconds between two looks at the clock, at least: a look takes some of them itself. */
const BETWEEN_LOOKS = 2000;

/** Times a function of this process that does some work and says how much. */
export function timed(name: string, run: () => number | Promise<number>): Timed {
  let runs = 1;
  return {
    name,
    async turn(milliseconds) {
      let amount = 0;
      let microseconds = 0;
      const start = process.cpuUsage();
      do {
        for (let i = 0; i < runs; i++) {
          const done = run();
          amount += typeof done === "number" ? done : await done;
        }
        const { user, system } = process.cpuUsage(start);
        if (user + system - microseconds < BETWEEN_LOOKS) runs *= 2;
        microseconds = user + system;
      } while (microseconds < milliseconds * 1000);
      return amount / (microseconds / 1e6);
    },
  };
}

/** How many times as long the first round is, so that all code is compiled when it ends. */
const WARM_UP = 6;

/**
 * Times contestants in turns, so that whatever disturbs the machine disturbs all of them.
 * @param milliseconds CPU time for each turn, at least
 */
export async function interleave(
  contestants: readonly Timed[],
  rounds: number,
  milliseconds: number,
): Promise<Map<string, Speed>> {
  const speeds = new Map<string, number[]>(contestants.map(({ name }) => [name, []]));
  // The first round warms up compilers and caches, and is not counted.
  for (let round = -1; round < rounds; round++) {
    for (const contestant of contestants) {
      const speed = await contestant.turn(round < 0 ? WARM_UP * milliseconds : milliseconds);
      if (round >= 0) speeds.get(contestant.name)?.push(speed);
    }
  }
  return new Map([...speeds].map(([name, all]) => [name, summary(all)]));
}

/** Median and spread of the rounds. */
export function summary(rounds: readonly number[]): Speed {
  const middle = quantile(rounds, 0.5);
  const range = quantile(rounds, 0.75) - quantile(rounds, 0.25);
  return { median: middle, spread: range / 2 / middle, rounds };
}

/** The q-quantile, linear between the two nearest. */
export function quantile(values: readonly number[], q: number): number {
  if (values.length === 0) throw new RangeError("quantile: expected at least one number, got none");
  const sorted = [...values].sort((a, b) => a - b);
  const position = q * (sorted.length - 1);
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  return below + (position - Math.floor(position)) * (above - below);
}
