import path from 'node:path';
import { expect, it } from 'vitest';
import { vitrineEach } from '../../../helpers/command-line.ts';
import { writeChat } from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { findWords } from '../../../helpers/person-shop.ts';

const now = ['--now', '2026-11-22T12:00:00Z'];

it('counts one person’s data, then erases them for good, and says who is not here or not alone in a name', async () => {
  const folder = await temporaryFolder();
  const data = path.join(folder, 'data');
  const chats = await Promise.all(
    ['Nadia Zirconière', '+33 6 98 76 54 32'].map((name) =>
      writeChat(folder, name, [
        ['2026-11-20T10:00', name, 'Bonjour perlimpinpin'],
        ['2026-11-20T10:05', 'Salon', 'Bonjour'],
      ]),
    ),
  );
  const outcomes = await vitrineEach(
    [
      ['settings', 'currency', 'EUR', '--json'],
      ['import', ...chats, '--me', 'Salon', '--via', 'api', '--json', ...now],
      ['erase', '+33 6 98 76 54 32', '--dry-run', '--json'],
      ['erase', 'nadia zirconiere', '--dry-run', '--lang', 'fr'],
      ['erase', 'nadia zirconiere', '--json'],
      ['erase', 'nadia zirconiere'],
      ['erase', 'nadia zirconiere', '--lang', 'fr'],
      ['threads', '--json', ...now],
      ['erase', '0033698765432', '--lang', 'fr'],
      ['check', '--json'],
      ['erase'],
    ],
    data,
  );
  const [, , counted, french, erased, gone, frenchGone, threads, second, checked, wrong] = outcomes;
  const json = (outcome: { stdout: string } | undefined): unknown => JSON.parse(outcome?.stdout ?? '');
  const plain = { threads: 1, messages: 2, group_messages: 0, files: 0, webhooks: 0, statuses: 0 };
  expect(json(counted)).toMatchObject({ erased: false, customer: '+33698765432', ...plain });
  expect(french?.stdout).toContain('1 discussion, 2 messages');
  expect(french?.stdout).toContain('Les sauvegardes, le téléphone, Meta');
  expect(json(erased)).toMatchObject({ erased: true, scrubbed: true, name: 'Nadia Zirconière', ...plain });
  expect(gone).toMatchObject({
    code: 1,
    stdout: '',
    stderr: 'Nothing is kept here of "nadia zirconiere".\n',
  });
  expect(frenchGone?.stderr).toBe('Rien n’est gardé ici de « nadia zirconiere ».\n');
  expect(json(threads)).toMatchObject({ threads: [{ customer: '+33698765432' }] });
  expect(second?.stdout).toMatch(/^Effacés définitivement : 2 messages, 0 fichier/);
  expect(json(checked)).toEqual({ ok: true, findings: [] });
  expect(wrong).toMatchObject({ code: 2 });
  expect(findWords(data, ['Zirconière', 'perlimpinpin', '33698765432'])).toEqual([]);
});
