import { withCore, type CoreClient } from './core-client.ts';
import type { CoreKeeper } from './core-keeper.ts';
import type { WindowLanguage } from './words/words.ts';

/** Tells the owner's language now and whenever it is changed, as long as there is a core; null when none is chosen. */
export async function followLanguage(
  core: CoreKeeper,
  tell: (language: WindowLanguage | null) => void,
): Promise<never> {
  for (;;) {
    // A core that ends takes its stream along; the next one is asked again.
    await withCore(core, (client) => followIn(client, tell)).catch(() => undefined);
  }
}

async function followIn(client: CoreClient, tell: (language: WindowLanguage | null) => void): Promise<void> {
  for await (const { areas } of await client.changes.watch()) {
    if (areas.length > 0 && !areas.includes('settings')) continue;
    const { settings } = await client.settings.list();
    const { language } = settings;
    tell(language === 'en' || language === 'fr' ? language : null);
  }
}
