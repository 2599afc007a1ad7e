const kept = new Map<string, number>();

/** For the head of a room that a month leads to: shows the room from its top. */
export function startAtTop(head: Element): void {
  head.closest('main')?.scrollTo(0, 0);
}

/** For a month's figures: as far down as they were left. `monthNow`: which month they are of. */
export function scrollBack(monthNow: () => string): (figures: Element) => (() => void) | undefined {
  return (figures) => {
    const main = figures.closest('main');
    if (!main) return undefined;
    const keep = (): void => void kept.set(monthNow(), main.scrollTop);
    main.scrollTo(0, kept.get(monthNow()) ?? 0);
    main.addEventListener('scroll', keep);
    return () => {
      main.removeEventListener('scroll', keep);
    };
  };
}
