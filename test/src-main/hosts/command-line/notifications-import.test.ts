import path from 'node:path';
import { expect, it } from 'vitest';
import type { NotificationFile } from '../../../../shared/contract/notifications.ts';
import { vitrineEach } from '../../../helpers/command-line.ts';
import { fixture, openFileShop } from '../../../helpers/notifications/file-shop.ts';

it('takes a calendar and a list in from a shell: shown first, priced, agreed to, and the same again changes nothing', async () => {
  const shop = await openFileShop();
  const data = path.dirname(shop.context.folder.database);
  shop.close();
  const sunday = ['--now', '2026-11-22T12:00:00Z'];
  const calendar = ['notifications', 'import', fixture('calendars', 'google.ics')];
  const list = ['notifications', 'import', fixture('notifications', 'two-ways.csv')];
  const filled = JSON.stringify({ values: { 'body.client': 'name' } });
  const mdy = JSON.stringify({
    phone: 'Phone',
    date_order: 'mdy',
    values: { 'body.client': 'Name' },
    template: 'commande_prete',
  });
  const [dry, words, dear, taken, again, asked, said, wrong, damaged] = await vitrineEach(
    [
      [...calendar, '--map', filled, '--template', 'commande_prete', '--dry-run', '--json', ...sunday],
      [...calendar, '--map', filled, '--template', 'commande_prete', '--dry-run', '--lang', 'fr', ...sunday],
      [...calendar, '--map', filled, '--template', 'commande_prete', '--agree', '0.01', ...sunday],
      [...calendar, '--map', filled, '--template', 'commande_prete', '--agree', '1', '--json', ...sunday],
      [...calendar, '--json', ...sunday],
      [...list, ...sunday],
      [...list, '--map', mdy, '--dry-run', '--json', ...sunday],
      [...list, '--map', '{"columns":7}', ...sunday],
      [
        'notifications',
        'import',
        fixture('calendars', 'salon-program.ics'),
        '--agree',
        '1',
        '--lang',
        'fr',
        ...sunday,
      ],
    ],
    data,
  );
  const reading = JSON.parse(dry?.stdout ?? '') as NotificationFile;
  expect(reading).toMatchObject({ kind: 'ics', totals: { new: 5, none: 1 } });
  expect(dry?.code).toBe(0);
  expect(words?.stdout).toContain('Nadia Benali');
  expect(words?.stdout).toContain('Ensemble, elles coûteraient');
  expect(dear).toMatchObject({ code: 1, stdout: '' });
  expect(dear?.stderr).toContain('more than the');
  expect(JSON.parse(taken?.stdout ?? '')).toMatchObject({ new: 5, problems: [] });
  expect(JSON.parse(again?.stdout ?? '')).toMatchObject({ new: 0, same: 5 });
  expect(asked).toMatchObject({ code: 1 });
  expect(asked?.stderr).toContain('two ways');
  const rows = (JSON.parse(said?.stdout ?? '') as NotificationFile).rows;
  expect(rows.map(({ event_at: at }) => at)).toEqual([
    '2026-12-11T10:00:00+01:00',
    '2026-11-12T14:30:00+01:00',
  ]);
  expect(wrong).toMatchObject({ code: 2 });
  // What can be taken in is, and each row that cannot is told.
  expect(damaged).toMatchObject({ code: 1 });
  expect(damaged?.stderr).toContain('Ligne 2 : Son fuseau horaire n’est pas connu.');
});
