import path from 'node:path';
import { expect, it } from 'vitest';
import { vitrineEach } from '../../../helpers/command-line.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';

it('lines are added, listed with a sum for each currency, and removed', async () => {
  const data = path.join(await temporaryFolder(), 'data');
  const month = ['--month', '2026-11'];
  const [, added, , wrong, unsaid, listed, json, spend, gone, again, none] = await vitrineEach(
    [
      ['settings', 'currency', 'EUR'],
      ['lines', 'add', ...month, '--amount', '1 234,50', 'Diffusions', 'payantes', '--lang', 'fr', '--json'],
      ['lines', 'add', ...month, '--amount', '9.99', 'Fee', '--currency', 'USD'],
      ['lines', 'add', ...month, '--amount', '12 €', 'Fee', '--lang', 'fr'],
      ['lines', 'add', ...month, 'Fee'],
      ['lines', ...month, '--lang', 'fr'],
      ['lines', ...month, '--json'],
      ['spend', ...month, '--lang', 'fr'],
      ['lines', 'remove', '1'],
      ['lines', 'remove', '1'],
      ['lines', '--month', '2026-10'],
    ],
    data,
  );
  const line = { id: '1', month: '2026-11', text: 'Diffusions payantes', amount: '1234.5', currency: 'EUR' };
  expect(JSON.parse(added?.stdout ?? '')).toEqual(line);
  expect(wrong).toMatchObject({ code: 1, stdout: '' });
  expect(wrong?.stderr).toContain('sans la devise');
  expect(unsaid).toMatchObject({ code: 2, stdout: '' });
  expect(listed?.stdout.replaceAll(/[\u00a0\u202f]/g, ' ')).toMatch(/Diffusions payantes +1 234,50 €\n/);
  expect(listed?.stdout.match(/En tout/g)).toHaveLength(2);
  expect(JSON.parse(json?.stdout ?? '')).toEqual({
    month: '2026-11',
    lines: [line, { id: '2', month: '2026-11', text: 'Fee', amount: '9.99', currency: 'USD' }],
    totals: [
      { currency: 'EUR', amount: '1234.5' },
      { currency: 'USD', amount: '9.99' },
    ],
  });
  expect(spend?.stdout.replaceAll(/[\u00a0\u202f]/g, ' ')).toMatch(
    /À la main : Diffusions payantes +1 234,50 €\n/,
  );
  expect(gone).toMatchObject({ code: 0, stdout: 'The line is gone.\n' });
  expect(again).toMatchObject({
    code: 1,
    stdout: '',
    stderr: 'There is no such line; "lines" lists them.\n',
  });
  expect(none).toMatchObject({ code: 0, stdout: 'Nothing here yet.\n' });
});
