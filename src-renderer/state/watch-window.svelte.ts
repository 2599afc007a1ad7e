import type { App } from './app.svelte.ts';
import { readWindow, type WindowReading } from './window.ts';

/** A window that changes by itself at every whole minute left and at its very end. Call it while a component initialises. */
export function watchWindow(app: App, closesAt: () => string | null): { readonly reading: WindowReading } {
  const reading = $derived(readWindow(closesAt(), app.clock.now, app.shop.closingMs));
  $effect(() => {
    const end = closesAt();
    return end === null ? undefined : app.clock.waitFor(Date.parse(end));
  });
  return {
    get reading() {
      return reading;
    },
  };
}
