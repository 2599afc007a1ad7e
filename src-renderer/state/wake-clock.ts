import type { Clock } from './clock.svelte.ts';

/** Lets the clock catch up whenever its timer may have been late: the page was hidden, frozen or without its machine. */
export function wakeClock(clock: Clock): void {
  const wake = (): void => {
    if (!document.hidden) clock.catchUp();
  };
  for (const event of ['focus', 'pageshow', 'online']) addEventListener(event, wake);
  for (const event of ['visibilitychange', 'resume']) document.addEventListener(event, wake);
}
