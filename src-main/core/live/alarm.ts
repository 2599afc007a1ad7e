/** Sleeps until the time is over or somebody rings, be it that they rang before. */
export interface Alarm {
  ring(): void;
  /** In ms; it keeps no process alive. */
  sleep(ms: number): Promise<void>;
}

/** An alarm that nobody has rung yet. */
export function createAlarm(): Alarm {
  let hasRung = false;
  let wake: (() => void) | null = null;
  return {
    ring() {
      hasRung = true;
      wake?.();
    },
    async sleep(ms) {
      if (!hasRung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms).unref();
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      wake = null;
      hasRung = false;
    },
  };
}
