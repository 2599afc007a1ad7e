import { describe, expect, it } from 'vitest';
import { importChat, importFile, openFrenchShop, writeChat, type Line } from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';

const chat = (customer: string): Line[] => [
  ['2026-11-20T09:00:00', customer, 'Bonjour'],
  ['2026-11-20T09:01:00', 'Salon', 'Bonjour !'],
  ['2026-11-20T09:02:00', customer, 'Samedi matin ?'],
  ['2026-11-20T09:03:00', 'Salon', 'Oui, 10 h'],
  ['2026-11-20T09:04:00', customer, 'Parfait'],
];

describe('who is who in an export', () => {
  it('forgets a wrong own name together with the import that brought it', async () => {
    const { client } = await openFrenchShop();
    const file = await writeChat(await temporaryFolder(), 'Nadia', chat('Nadia'));
    const wrong = await importFile(client, file, { me: 'Nadia' });
    await client.imports.undo({ import_id: wrong.import_id ?? '' });
    const { result } = await importChat(client, { sources: [{ path: file }] });
    expect(result.files[0]?.refused?.code).toBe('me_needed');
  });

  it('asks when two known names both wrote', async () => {
    const { client } = await openFrenchShop();
    const folder = await temporaryFolder();
    await importFile(client, await writeChat(folder, 'Nadia', chat('Nadia')));
    await importFile(client, await writeChat(folder, 'Zoé', chat('Zoé')), { me: 'Zoé' });
    const both = await writeChat(folder, 'Salon', chat('Zoé'), { file: 'again.txt' });
    const { result } = await importChat(client, { sources: [{ path: both }] });
    expect(result.files[0]?.refused?.code).toBe('me_needed');
  });

  it('knows a contact that was saved under another name since, by several of its messages', async () => {
    const { client } = await openFrenchShop();
    const folder = await temporaryFolder();
    await importFile(client, await writeChat(folder, '+33 6 39 98 00 01', chat('+33 6 39 98 00 01')));
    const later: Line[] = [...chat('Bob'), ['2026-11-21T10:00:00', 'Bob', 'J’arrive']];
    const result = await importFile(client, await writeChat(folder, 'Bob', later));
    expect([result.new, result.already_there]).toEqual([1, 5]);
    expect((await client.inbox.threads({})).total).toBe(1);
  });

  it('keeps two phone numbers apart that wrote the same in the same minutes', async () => {
    const { client } = await openFrenchShop();
    const folder = await temporaryFolder();
    for (const customer of ['+33 6 39 98 00 01', '+55 11 90000-0001']) {
      await importFile(client, await writeChat(folder, customer, chat(customer)));
    }
    expect((await client.inbox.threads({})).total).toBe(2);
  });

  it('keeps two customers apart who got the same words from the shop in the same minute', async () => {
    const { client } = await openFrenchShop();
    const folder = await temporaryFolder();
    const told: Line[] = ['09:00', '09:05', '09:10', '09:15'].map((time) => [
      `2026-11-20T${time}:00`,
      'Salon',
      `Promo de ${time}`,
    ]);
    for (const name of ['Anne', 'Béa']) {
      const lines: Line[] = [...told, ['2026-11-20T12:00:00', name, 'Merci']];
      await importFile(client, await writeChat(folder, name, lines));
    }
    expect((await client.inbox.threads({})).total).toBe(2);
  });

  it('keeps a notice that comes again on a later day, wherever the export begins', async () => {
    const { client } = await openFrenchShop();
    const notice = (day: number): Line => [
      `2026-11-${String(day)}T08:00:00`,
      null,
      'Votre code de sécurité a changé.',
    ];
    const words = (day: number): Line => [
      `2026-11-${String(day)}T09:00:00`,
      'Nadia',
      `Bonjour du ${String(day)}`,
    ];
    const days = async (first: number, second: number): Promise<string> =>
      writeChat(await temporaryFolder(), 'Nadia', [
        notice(first),
        words(first),
        notice(second),
        words(second),
      ]);
    await importFile(client, await days(13, 14), { me: '' });
    const result = await importFile(client, await days(14, 15), { me: '' });
    expect([result.new, result.already_there]).toEqual([2, 2]);
  });
});
