import type { App } from '../../../../../state/app.svelte.ts';

/** Opens the form for a new quick reply with these words in it. */
export function saveAsQuickReply(app: App, text: string): void {
  app.overlays.replies = { text };
}
