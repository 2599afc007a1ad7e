import type { CoreKeeper } from './core-keeper.ts';
import { followAreas } from './follow-areas.ts';
import type { WindowLanguage } from './words/words.ts';

/** Tells the owner's language now and whenever it is changed, as long as there is a core; null when none is chosen. */
export async function followLanguage(
  core: CoreKeeper,
  tell: (language: WindowLanguage | null) => void,
): Promise<never> {
  return followAreas(
    core,
    ['settings'],
    async (client) => {
      const { settings } = await client.settings.list();
      const { language } = settings;
      tell(language === 'en' || language === 'fr' ? language : null);
    },
    // The language spoken so far goes on.
    () => undefined,
  );
}
