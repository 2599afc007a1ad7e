import type { Clock } from './clock.svelte.ts';

/** Without a touch for so long, in ms, nobody sits before the page. */
const patience = 5 * 60_000;
const touches = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** Whether the owner can see the page, and seems to look at it. */
export class Sight {
  isHidden = $state.raw(document.hidden);
  #isFocused = $state.raw(document.hasFocus());
  #isAway = $state.raw(false);
  readonly #clock: Clock;
  #touchedAt: number;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#touchedAt = clock.now;
    const look = (): void => {
      this.isHidden = document.hidden;
      this.#isFocused = document.hasFocus();
    };
    document.addEventListener('visibilitychange', look);
    for (const event of ['focus', 'blur', 'pageshow']) addEventListener(event, look);
    for (const event of touches) {
      addEventListener(event, () => this.#touch(), { capture: true, passive: true });
    }
    this.#wait(patience);
  }

  /** The page is in sight, has the focus, and was touched a while ago at most. */
  get isLooking(): boolean {
    return !this.isHidden && this.#isFocused && !this.#isAway;
  }

  #touch(): void {
    this.#touchedAt = this.#clock.now;
    if (!this.#isAway) return;
    this.#isAway = false;
    this.#wait(patience);
  }

  #wait(ms: number): void {
    this.#clock.callIn(ms, () => {
      const left = this.#touchedAt + patience - this.#clock.now;
      if (left > 0) this.#wait(left);
      else this.#isAway = true;
    });
  }
}
