import { expect, it } from 'vitest';
import { rebuildLedger } from '../../src-main/core/ledger.ts';
import { writeApiChat } from '../helpers/api-chat.ts';
import { fillShop } from './pages/fill-shop.ts';
import { shareShop } from './pages/share-shop.ts';
import { soon } from './pages/soon.ts';
import { WhatIfPage } from './pages/what-if-page.ts';

const month = '2026-10';

const shop = shareShop({
  initScript: () => {
    Object.defineProperty(navigator, 'languages', { value: ['fr-FR', 'en'] });
  },
  prepare: (folder) =>
    fillShop(folder, { channel: 'api' }, async (core) => {
      await core.client.settings.set({ key: 'language', value: null });
      writeApiChat(core, '+33639980101', [
        { at: `${month}-05T10:00:00+02:00`, from: 'customer' },
        { at: `${month}-07T09:00:00+02:00`, template: 'solde', category: 'marketing' },
      ]);
      await rebuildLedger(core.context.db, core.context);
    }),
});

it('lets the core speak as the page does where the owner chose no language', async () => {
  const whatIf = new WhatIfPage(shop.page);
  await whatIf.open(month);
  await whatIf.choose('answer_in_time');
  await soon(() => whatIf.reason('template_spared').locator('p').first().innerText()).toContain(
    '1 message envoyé après les 24 heures n’aurait pas été nécessaire',
  );
  expect(await shop.page.locator('html').getAttribute('lang')).toBe('fr');
});
