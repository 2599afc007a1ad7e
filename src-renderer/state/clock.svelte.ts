const minute = 60_000;
/** How long the timer sleeps at most: a machine that slept, or whose clock was set, is noticed so soon. */
const longestSleep = 5_000;
/** What an answer may have taken on its way, at most, in ms. */
const slowest = 5_000;
/** Something that is due and was seen to does not come again sooner, in ms. */
const leastPause = 250;

interface Alarm {
  at: number;
  run: () => void;
}

/** The page's one timer. `now` moves only at instants that something on screen waits for. */
export class Clock {
  now = $state.raw(Date.now());
  readonly #ends = new Map<symbol, number>();
  readonly #alarms = new Map<symbol, Alarm>();
  #ahead = 0;
  #due = 0;
  #slept = Date.now();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** The core's clock is the truth; the page follows it. `now`: ISO instant of an answer, which was a while on its way. */
  sync(now: string): void {
    const least = Date.parse(now) - Date.now();
    if (this.#ahead < least || this.#ahead > least + slowest) this.#ahead = least;
    this.#tick();
  }

  /** Wakes the page at each whole minute left until `end` (ms UTC) and at `end` itself; returns the way to stop. */
  waitFor(end: number): () => void {
    const key = Symbol();
    this.#ends.set(key, end);
    this.#plan();
    return () => {
      this.#ends.delete(key);
      this.#plan();
    };
  }

  /** Runs something once when `at` (ms UTC) has come, soon where that is past; returns the way to call it off. */
  callAt(at: number, run: () => void): () => void {
    const key = Symbol();
    this.#alarms.set(key, { at: Math.max(at, this.#read() + leastPause), run });
    this.#plan();
    return () => {
      if (this.#alarms.delete(key)) this.#plan();
    };
  }

  /** The same a while from now, in ms. */
  callIn(ms: number, run: () => void): () => void {
    return this.callAt(this.#read() + ms, run);
  }

  /** To be called when time may have passed unnoticed: the page is looked at again, the machine has woken up. */
  catchUp(): void {
    this.#tick();
  }

  #read(): number {
    return Date.now() + this.#ahead;
  }

  #wake(): void {
    const isSetBack = Date.now() < this.#slept;
    if (isSetBack || this.#read() >= this.#due) this.#tick();
    else this.#sleep();
  }

  #tick(): void {
    this.now = this.#read();
    for (const [key, { at, run }] of [...this.#alarms]) {
      if (at > this.now) continue;
      this.#alarms.delete(key);
      run();
    }
    this.#plan();
  }

  #plan(): void {
    const now = this.#read();
    this.#due = now - (now % minute) + minute;
    for (const end of this.#ends.values()) {
      const left = end - now;
      // A minute is over just after its last instant; the end is closed itself.
      if (left > 0) this.#due = Math.min(this.#due, now + (left <= minute ? left : (left % minute) + 1));
    }
    for (const { at } of this.#alarms.values()) this.#due = Math.min(this.#due, at);
    this.#sleep();
  }

  #sleep(): void {
    clearTimeout(this.#timer);
    this.#slept = Date.now();
    const wait = Math.max(1, this.#due - this.#read());
    this.#timer = setTimeout(() => this.#wake(), Math.min(wait, longestSleep));
  }
}
