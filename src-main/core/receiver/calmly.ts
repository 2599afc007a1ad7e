/** Tells at once, and then at most every so often: however many requests a stranger sends, a page is not kept busy. */
export function calmly(tell: () => void, every: number): { tell(): void; stop(): void } {
  let pause: NodeJS.Timeout | null = null;
  let isMore = false;
  const rest = (): void => {
    pause = setTimeout(() => {
      pause = null;
      if (isMore) now();
    }, every).unref();
  };
  const now = (): void => {
    isMore = false;
    tell();
    rest();
  };
  return {
    tell() {
      if (pause === null) now();
      else isMore = true;
    },
    stop() {
      if (pause !== null) clearTimeout(pause);
      isMore = false;
    },
  };
}
