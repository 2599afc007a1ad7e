import { offerPath } from '../../../../connect/offer-file.ts';
import type { App } from '../../../../state/app.svelte.ts';
import { sentenceOf } from '../../../../state/sentence.ts';

/** Has the browser, or the window, save a message's file where the owner wants it. */
export async function saveCopy(app: App, message: string): Promise<void> {
  try {
    const { path } = await app.client.media.ticket({ message });
    offerPath(path);
  } catch (error) {
    app.notices.say(sentenceOf(error), 'bad');
  }
}

/** Has the window open a message's file in another program, after its question. */
export async function openOutside(app: App, message: string): Promise<void> {
  try {
    const { path } = await app.client.media.ticket({ message });
    window.open(new URL(path, location.href), '_blank', 'noopener');
  } catch (error) {
    app.notices.say(sentenceOf(error), 'bad');
  }
}
