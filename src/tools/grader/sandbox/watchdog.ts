/** How often before even a thread is ended that hardly got to work. */
const MOST_IDLE_LOOKS = 20;

/**
 * Watches a thread and barks when it shows no life. What counts is the work it may have done, as a
 * share of the process's, and not the time: that passes on a loaded machine too. It is the last
 * resort: student code is ended by counting long before, and what counts its steps is left alone.
 */
export class Watchdog {
  readonly #ticks: Int32Array;
  readonly #patience: number;
  readonly #busy: () => number;
  readonly #bark: () => void;

  #timer: NodeJS.Timeout | undefined;
  #ticksSeen = 0;
  #workSeen = process.cpuUsage();
  #idleLooks = 0;

  /**
   * Watches from now on.
   * @param ticks where the thread counts its steps
   * @param patience milliseconds of work without a counted step
   * @param busy how many threads share the work of the process
   * @param bark is called once
   */
  constructor(ticks: Int32Array, patience: number, busy: () => number, bark: () => void) {
    this.#ticks = ticks;
    this.#patience = patience;
    this.#busy = busy;
    this.#bark = bark;
    this.restart();
  }

  /** Begins anew: the thread has shown life. */
  restart(): void {
    this.stop();
    this.#timer = setInterval(() => this.#look(), this.#patience);
    this.#sawLife();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #look(): void {
    if (Atomics.load(this.#ticks, 0) !== this.#ticksSeen) {
      this.#sawLife();
    } else {
      this.#idleLooks += 1;
    }
    const stuck = this.#idleLooks > 0 && this.#work() > 0.8 * this.#patience;
    if (stuck || this.#idleLooks === MOST_IDLE_LOOKS) {
      this.stop();
      this.#bark();
    }
  }

  #sawLife(): void {
    this.#ticksSeen = Atomics.load(this.#ticks, 0);
    this.#workSeen = process.cpuUsage();
    this.#idleLooks = 0;
  }

  /** Milliseconds of work since the last sign of life. */
  #work(): number {
    const { user, system } = process.cpuUsage(this.#workSeen);
    return (user + system) / 1000 / Math.max(1, this.#busy());
  }
}
