import path from 'node:path';
import { expect, it } from 'vitest';
import { openCore } from '../../../helpers/core.ts';
import { vitrineEach } from '../../../helpers/command-line.ts';
import { openNotifyingShop } from '../../../helpers/notifications/notifying-shop.ts';

interface Listed {
  now: string;
  plan: { id: string; customer: string; at: string; state: string; reason: string | null; price: string }[];
  total: { messages: number };
}

it('plans, moves, cancels and restores notifications from a shell, and lists them with why each stands where it does', async () => {
  const shop = await openNotifyingShop();
  const thread = shop.hear('+33611111111');
  const data = path.dirname(shop.context.folder.database);
  shop.close();
  const now = (instant: string): string[] => ['--now', instant];
  const add = [
    'notifications',
    'add',
    thread,
    'commande_prete',
    'client=Nadia',
    '--event',
    '2026-11-26T15:00',
  ];
  const sunday = now('2026-11-22T12:00:00Z');
  const later = now('2026-11-28T12:00:00Z');
  const [empty, added, listed, words, french, moved, off, back, wrong, noDay, bad, unknown, over, waits] =
    await vitrineEach(
      [
        ['notifications', '--json', ...sunday],
        [...add, '--agree', '0.05', '--json', ...sunday],
        ['notifications', '--json', ...sunday],
        ['notifications', ...sunday],
        ['notifications', '--lang', 'fr', '--from', '2026-11-23', '--until', '2026-11-30', ...sunday],
        ['notifications', 'move', '1', '--event', '2026-11-27T15:00', ...sunday],
        ['notifications', 'cancel', '1', ...sunday],
        ['notifications', 'restore', '1', '--json', ...sunday],
        ['notifications', 'send', '1'],
        ['notifications', '--from', 'monday'],
        ['notifications', 'add', thread, 'commande_prete', '--event', '2026-11-20T15:00', ...sunday],
        ['notifications', 'add', thread, 'commande', 'client=Nadia', '--lang', 'fr'],
        ['notifications', '--json', ...later],
        ['notifications', 'decide', '1', 'template', '--agree', '1', ...sunday],
      ],
      data,
    );
  expect(JSON.parse(empty?.stdout ?? '')).toMatchObject({ plan: [], total: { messages: 0 } });
  expect(JSON.parse(added?.stdout ?? '')).toMatchObject({ notification: { id: '1', state: 'planned' } });
  const plan = JSON.parse(listed?.stdout ?? '') as Listed;
  expect(plan).toMatchObject({
    now: '2026-11-22T13:00:00+01:00',
    plan: [
      {
        id: '1',
        customer: '+33611111111',
        template: 'commande_prete',
        at: '2026-11-25T15:00:00+01:00',
        expires_at: '2026-11-26T15:00:00+01:00',
        state: 'planned',
        reason: null,
      },
    ],
  });
  expect(Number(plan.plan[0]?.price)).toBeGreaterThan(0);
  expect(words?.stdout).toContain('It leaves on Wednesday 25 November at 15:00.');
  expect(words?.stdout).toMatch(/Still to leave: 1, for €0\.\d+\./);
  expect(french?.stdout).toContain('Elle part le mercredi 25 novembre à 15:00.');
  expect(moved).toMatchObject({ code: 0, stdout: '1: It leaves on Thursday 26 November at 15:00.\n' });
  expect(off).toMatchObject({ code: 0, stdout: '1: You cancelled it.\n' });
  expect(JSON.parse(back?.stdout ?? '')).toMatchObject({ notification: { state: 'planned' } });
  expect([wrong?.code, noDay?.code]).toEqual([2, 2]);
  expect(bad?.code).toBe(1);
  expect(bad?.stderr.trim().split('\n')).toEqual([
    'body.client: Fill this in.',
    'event_at: This lies in the past.',
  ]);
  expect(unknown).toMatchObject({ code: 1, stderr: expect.stringContaining('vitrine templates') as string });
  expect((JSON.parse(over?.stdout ?? '') as Listed).plan).toMatchObject([
    { id: '1', state: 'expired', reason: 'too_late' },
  ]);
  expect(waits).toMatchObject({ code: 1, stderr: 'This notification waits for no choice any more.\n' });

  // Another process holds the folder: it is read all the same.
  await openCore({ folder: data });
  const [read, refused] = await vitrineEach(
    [
      ['notifications', '--json', ...sunday],
      ['notifications', 'cancel', '1'],
    ],
    data,
  );
  expect((JSON.parse(read?.stdout ?? '') as Listed).plan).toHaveLength(1);
  expect(refused?.code).toBe(1);
});
