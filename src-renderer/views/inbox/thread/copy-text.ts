import { t } from '../../../messages/translate.svelte.ts';
import type { App } from '../../../state/app.svelte.ts';

/** Puts words on the clipboard and says so, or that the browser did not let it. */
export async function copyText(app: App, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    app.notices.say(t('reading.copied'));
  } catch {
    app.notices.say(t('reading.not_copied'), 'bad');
  }
}
