import path from 'node:path';
import { expect, it } from 'vitest';
import { vitrineEach } from '../../../helpers/command-line.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';

const now = ['--now', '2026-11-22T12:00:00Z'];

it('prints the month in English and whole in French, categories and markets too', async () => {
  const data = path.join(await temporaryFolder(), 'data');
  const [, english, french] = await vitrineEach(
    [
      ['demo', ...now],
      ['spend', ...now],
      ['spend', '--lang', 'fr', ...now],
    ],
    data,
  );
  expect(english?.stdout).toMatch(/^utility, Rest of Western Europe: \d+ +€[\d.]+$/m);
  expect(french?.stdout).toMatch(/^utilitaire, reste de l’Europe de l’Ouest: \d+ +[\d,]+\s€$/m);
  expect(french?.stdout).toMatch(/^réponses, Maroc: \d+ /m);
  expect(french?.stdout).not.toMatch(/utility|service,|Morocco|Rest of/);
});
