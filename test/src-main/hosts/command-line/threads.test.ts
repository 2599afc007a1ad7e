import path from 'node:path';
import { expect, it } from 'vitest';
import { vitrineEach } from '../../../helpers/command-line.ts';
import { writeChat } from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';

const now = ['--now', '2026-11-22T12:00:00Z'];

it('hides a chat that is not a customer’s, lists such chats under a filter of their own, and shows it again', async () => {
  const folder = await temporaryFolder();
  const data = path.join(folder, 'data');
  const file = await writeChat(folder, 'Maman', [
    ['2026-11-20T10:00', 'Maman', 'Tu viens dimanche ?'],
    ['2026-11-20T10:05', 'Salon', 'Oui, avec le gâteau'],
  ]);
  const outcomes = await vitrineEach(
    [
      ['settings', 'currency', 'EUR', '--json'],
      ['import', file, '--me', 'Salon', '--via', 'api', '--json'],
      ['threads', 'hide', '1', '--json'],
      ['threads', '--json', ...now],
      ['threads', '--filter', 'hidden', '--json', ...now],
      ['search', 'gâteau', '--json'],
      ['check', '--json'],
      ['threads', 'hide', '1', '--lang', 'fr'],
      ['threads', 'show', '1', '--json'],
      ['search', 'gâteau', '--json'],
      ['threads', 'show', '9'],
    ],
    data,
  );
  const [, , hidden, listed, under, searched, checked, french, shown, found, unknown] = outcomes;
  const json = (outcome: { stdout: string } | undefined): unknown => JSON.parse(outcome?.stdout ?? '');
  expect(json(hidden)).toEqual({ thread: '1', hidden: true });
  expect(json(listed)).toMatchObject({ threads: [], counts: { all: 0, hidden: 1 } });
  expect(json(under)).toMatchObject({ threads: [{ id: '1', name: 'Maman', hidden: true }] });
  expect(json(searched)).toEqual({ total: 0, hits: [] });
  expect(json(checked)).toEqual({ ok: true, findings: [] });
  expect(french?.stdout).toMatch(/^Pas un client : .*Rien n’est supprimé/);
  expect(json(shown)).toEqual({ thread: '1', hidden: false });
  expect(json(found)).toMatchObject({ total: 1 });
  expect(unknown).toMatchObject({ code: 1, stdout: '' });
  expect(unknown?.stderr).toContain('"9"');
});
