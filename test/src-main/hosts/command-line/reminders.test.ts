import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { vitrineEach } from '../../../helpers/command-line.ts';
import { openRemindingShop } from '../../../helpers/reminders/reminding-shop.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { messagesFrom } from '../../../helpers/make-webhook.ts';

const seven = '{"sat":[["10:00","19:00"]],"sun":[["10:00","18:00"]]}';

function listOf(outcome: { stdout: string } | undefined): {
  due: Record<string, unknown>[];
  next: Record<string, unknown> | null;
  not_due: Record<string, unknown>[];
} {
  return JSON.parse(outcome?.stdout ?? '') as ReturnType<typeof listOf>;
}

it('says what is due, what comes next and why, around each moment of a Sunday on which the clocks go back', async () => {
  const folder = await temporaryFolder();
  const data = path.join(folder, 'data');
  const hooks = path.join(folder, 'hooks.json');
  // 22:30 on Saturday, after closing; the window closes at 21:30 on Sunday, in winter time.
  const second = Date.parse('2026-10-24T20:30:00Z') / 1_000;
  await writeFile(hooks, messagesFrom([{ type: 'text', text: { body: 'Olá' }, timestamp: String(second) }]));
  const at = (time: string, ...more: string[]): string[] => [
    'reminders',
    '--now',
    `2026-10-25T${time}Z`,
    ...more,
  ];
  const [, , , , ingested, early, before, lead, last, over, french, , shut, , leads, none, paused, ...wrong] =
    await vitrineEach(
      [
        ['settings', 'country', 'FR'],
        ['settings', 'currency', 'EUR'],
        ['settings', 'time_zone', 'Europe/Paris'],
        ['settings', 'opening_hours', seven],
        ['ingest', hooks, '--now', '2026-10-24T20:31:00Z'],
        at('00:59:59', '--json'),
        at('14:59:59', '--json'),
        at('15:00:00', '--json'),
        at('16:30:00', '--json'),
        at('20:30:00', '--json'),
        at('16:30:00', '--lang', 'fr'),
        ['settings', 'holidays', '["2026-10-25"]'],
        at('18:30:00', '--json'),
        ['settings', 'reminder_leads', '[90,45]'],
        at('18:59:59', '--json'),
        at('19:45:00', '--json'),
        ['reminders', 'pause', 'tomorrow', '--json', '--now', '2026-10-25T15:00:00Z'],
        ['reminders', 'pause'],
        ['reminders', 'pause', 'week'],
        ['reminders', 'stop'],
      ],
      data,
    );
  expect(ingested).toMatchObject({ code: 0 });
  const next = { thread: '1', kind: 'lead', at: '2026-10-25T16:00:00+01:00' };
  expect(listOf(early)).toMatchObject({
    due: [],
    next,
    not_due: [{ thread: '1', why: 'later', at: next.at }],
  });
  expect(listOf(before)).toMatchObject({ due: [], next });
  expect(listOf(lead)).toMatchObject({
    due: [
      { ...next, reason: 'shop_closes_first', last_good_moment: '2026-10-25T18:00:00+01:00', told_at: null },
    ],
    next: { thread: '1', kind: 'last_lead', at: '2026-10-25T17:30:00+01:00' },
    not_due: [],
  });
  expect(listOf(last)).toMatchObject({
    due: [{ kind: 'last_lead', at: '2026-10-25T17:30:00+01:00' }],
    next: null,
  });
  expect(listOf(over)).toMatchObject({
    due: [],
    next: null,
    not_due: [{ thread: '1', why: 'window_closed' }],
  });
  expect(french?.stdout).toContain('À répondre maintenant');
  expect(french?.stdout).toMatch(/18[\s ]?(h|:)/);
  expect(listOf(shut)).toMatchObject({
    due: [
      {
        reason: 'closes_soon',
        at: '2026-10-25T19:30:00+01:00',
        last_good_moment: '2026-10-25T21:30:00+01:00',
      },
    ],
  });
  expect(listOf(leads)).toMatchObject({ due: [], next: { at: '2026-10-25T20:00:00+01:00' } });
  expect(listOf(none)).toMatchObject({ due: [{ kind: 'last_lead', at: '2026-10-25T20:45:00+01:00' }] });
  expect(JSON.parse(paused?.stdout ?? '')).toMatchObject({ paused_until: '2026-10-26T08:00:00+01:00' });
  expect(wrong.map(({ code }) => code)).toEqual([2, 2, 2]);
});

it('reads beside the process that holds the folder, and pauses nothing then', async () => {
  const shop = await openRemindingShop({ now: '2026-11-24T09:00:00Z' });
  await shop.hear('Ana');
  const [list, french, pause] = await vitrineEach(
    [
      ['reminders', '--json', '--now', '2026-11-25T08:00:00Z'],
      ['reminders', '--lang', 'fr', '--now', '2026-11-24T12:00:00Z'],
      ['reminders', 'pause', 'hour'],
    ],
    shop.folder,
  );
  expect(listOf(list)).toMatchObject({ due: [{ thread: '1', name: 'Ana', told_at: null }] });
  expect(french?.stdout).toContain('Rien à répondre pour l’instant.');
  expect(pause).toMatchObject({ code: 1, stdout: '' });
  expect(pause?.stderr).toContain(`process ${String(process.pid)}`);
});
