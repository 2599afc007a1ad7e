import { expect, it } from 'vitest';
import { writeApiChat } from '../../../helpers/api-chat.ts';
import { importFile, openFrenchShop, writeChat, type Line } from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { compareWithFullRebuild } from './arrive.ts';

const customer = '+33639980101';

const first = '2026-06-30T10:00';

function lines(instants: readonly string[]): Line[] {
  return instants.map((at) => [at, 'Salon', 'Bonjour'] as const);
}

/** After two ad clicks, the second in the free days of the first if that was answered; templates when a month later begins. */
const clicks = [
  { at: '2026-10-22T19:00:00Z', from: 'customer', ad: true },
  { at: '2026-10-25T10:00:00Z', from: 'customer', ad: true },
  { at: '2026-10-25T13:00:00Z', from: 'phone' },
  { at: '2026-10-26T01:00:00Z', from: 'phone' },
  { at: '2026-11-01T15:00:00Z', from: 'phone', template: 'automne', category: 'marketing' },
  { at: '2026-11-01T22:00:00Z', from: 'phone', template: 'automne', category: 'marketing' },
] as const;

it('an import into one of a customer’s two threads reaches what the other one was priced by, and so does taking it back', async () => {
  const core = await openFrenchShop();
  const bring = async (...instants: string[]): Promise<{ thread: string; id: string }> => {
    const path = await writeChat(await temporaryFolder(), 'Nadia', lines(instants));
    const result = await importFile(core.client, path, { via: 'phone', date_order: 'dmy', number: 'main' });
    return { thread: result.files[0]?.thread ?? '', id: result.import_id ?? '' };
  };
  const { thread } = await bring(first);
  await core.client.inbox.setCustomerNumber({ thread, e164: customer });
  writeApiChat(core, customer, clicks);
  await core.client.settings.set({ key: 'currency', value: 'EUR' });

  const { thread: same, id } = await bring(first, '2026-10-22T22:00');
  expect(same).toBe(thread);
  const imported = compareWithFullRebuild(core.context);
  expect(imported.stored).toBe(imported.full);

  await core.client.imports.undo({ import_id: id });
  const undone = compareWithFullRebuild(core.context);
  expect(undone.stored).toBe(undone.full);
  expect(undone.stored).not.toBe(imported.stored);
});

it('hiding one of a customer’s two threads reaches what the other one was priced by, and so does showing it again', async () => {
  const core = await openFrenchShop();
  writeApiChat(core, customer, clicks);
  writeApiChat(core, customer, [{ at: '2026-10-22T22:00:00Z', from: 'phone' }]);
  await core.client.settings.set({ key: 'currency', value: 'EUR' });
  const thread = String(core.context.db.prepare('SELECT max(id) FROM thread').pluck().get());
  const before = compareWithFullRebuild(core.context).stored;

  await core.client.inbox.setHidden({ thread, hidden: true });
  const hidden = compareWithFullRebuild(core.context);
  expect(hidden.stored).toBe(hidden.full);
  expect(hidden.stored).not.toBe(before);
  await core.client.inbox.setHidden({ thread, hidden: false });
  expect(compareWithFullRebuild(core.context)).toEqual({ stored: before, full: before });
});
