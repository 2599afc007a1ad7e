import { expect, it } from 'vitest';
import { insertThread } from '../../../src-main/database/thread-writes.ts';
import { findThreadsNamed } from '../../../src-main/database/threads.ts';
import { openCore } from '../../helpers/core.ts';

it('finds a thread by its name whatever accents and case are typed, and by its number', async () => {
  const { context } = await openCore();
  const names = ['Chloé Ångström', 'Eloise', '100 % Laine', 'Ωmega'];
  for (const [index, name] of names.entries()) {
    insertThread(context.db, {
      number_id: 'main',
      kind: 'customer',
      name,
      customer: `+3361234567${String(index)}`,
      is_demo: 0,
    });
  }
  const found = (words: string): string[] => findThreadsNamed(context.db, words, 8).map((row) => row.name);

  expect(found('chloe')).toEqual(['Chloé Ångström']);
  expect(found('CHLOÉ ang')).toEqual(['Chloé Ångström']);
  expect(found('éloïse')).toEqual(['Eloise']);
  expect(found('ωMEGA')).toEqual(['Ωmega']);
  expect(found('%')).toEqual(['100 % Laine']);
  expect(found('06 12 34 56 71')).toEqual(['Eloise']);
  expect(found('nobody')).toEqual([]);
});
