import { expect, it } from 'vitest';
import type { Core } from '../../src-main/core/create-core.ts';
import { rebuildLedger } from '../../src-main/core/ledger.ts';
import { refreshThread } from '../../src-main/core/thread-summary.ts';
import { endMetaMedia, mediaLife, putMetaMedia } from '../../src-main/database/meta-media.ts';
import { writeApiChat } from '../helpers/api-chat.ts';
import { fillShop } from './pages/fill-shop.ts';
import { InboxPage } from './pages/inbox-page.ts';
import { shareShop } from './pages/share-shop.ts';
import { soon } from './pages/soon.ts';

const hour = 3_600_000;
const ago = (hours: number): string => new Date(Date.now() - hours * hour).toISOString();
const customer = '+33639980112';

const files = [
  ['photo.jpg', 'waiting', 3],
  ['facture.pdf', 'expired', 200],
  ['film.mp4', 'too_large', 2],
] as const;

async function write({ context }: Core): Promise<void> {
  const { db } = context;
  const ids = writeApiChat({ context } as Core, customer, [
    ...files.map(([, , hours]) => ({ at: ago(hours), from: 'customer' as const, text: '' })),
    { at: ago(1), template: 'offre', category: 'marketing', text: 'Nos offres', delivered: null },
    { at: ago(0.5), template: 'offre', category: 'marketing', text: 'Encore', delivered: null },
  ]).map(Number);
  for (const [index, [name, state, hours]] of files.entries()) {
    const id = ids[index] ?? 0;
    db.prepare('UPDATE message SET attachment = ? WHERE id = ?').run(name, id);
    const expires = Date.now() - hours * hour + mediaLife;
    putMetaMedia(db, { message_id: id, meta_id: String(id), type: null, sha256: null, expires_at: expires });
    if (state !== 'waiting') endMetaMedia(db, id, state);
  }
  db.exec("INSERT INTO message_search (message_search) VALUES ('rebuild')");
  await context.writeLong(['inbox'], async (written) => {
    refreshThread(written, 1);
    await rebuildLedger(written, context);
  });
}

const shop = shareShop({ prepare: (folder) => fillShop(folder, { channel: 'api' }, write) });

it('says of a file that lies at Meta why it is not here, and asks for it once more', async () => {
  const inbox = new InboxPage(shop.page);
  await inbox.open();
  await inbox.openChat(customer);
  const words = (): Promise<string> => inbox.messages.innerText();
  await soon(words).toMatch(/photo\.jpg\s+Still at Meta: it is fetched as soon as Meta can be reached/);
  expect(await words()).toMatch(/facture\.pdf\s+Meta has deleted it: files are kept there for 7 days/);
  expect(await words()).toMatch(/film\.mp4\s+Larger than 100 MB: not fetched/);
  const again = shop.page.getByRole('button', { name: 'Ask Meta again for facture.pdf' });
  await again.click();
  await again.waitFor({ state: 'detached' });
  expect(await words()).toMatch(/facture\.pdf\s+Still at Meta/);
});

it('says beside the month’s sum what may still be billed, and leads to it', async () => {
  await shop.page.evaluate(() => (location.hash = '#/spend'));
  const open = shop.page.getByTestId('liability');
  await soon(() => open.innerText()).toMatch(
    /2 messages were sent and have not arrived yet: €0\.14 more on arrival\./,
  );
  await open.getByRole('link').first().click();
  await shop.page.getByText('Nos offres').waitFor();
});
