import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { whatIf } from '../../../../shared/contract/spend.ts';
import { vitrineEach } from '../../../helpers/command-line.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';

const now = ['--now', '2026-11-22T12:00:00Z'];

describe('what-if', () => {
  it('prints two columns and the reasons in words, and what the contract says as JSON', async () => {
    const data = path.join(await temporaryFolder(), 'data');
    const [, english, french, json, answered, merged] = await vitrineEach(
      [
        ['demo', ...now],
        ['what-if', '--era', '2025-07-01', '--month', '2026-11', ...now],
        ['what-if', '--era', '2025-07-01', '--lang', 'fr', ...now],
        ['what-if', '--card', '2026-08-01', '--json', ...now],
        ['what-if', '--answer-in-time', '--number', 'main', ...now],
        ['what-if', '--merge-bubbles', '--json', ...now],
      ],
      data,
    );
    expect(english).toMatchObject({ code: 0, stderr: '' });
    const lines = english?.stdout.split('\n') ?? [];
    expect(lines[0]).toBe('2026-11, EUR');
    expect(lines).toContainEqual(
      expect.stringMatching(/^Sent through the API +as it was +under 2025-07-01, 2026-07-01\.eur$/),
    );
    expect(lines).toContainEqual(expect.stringMatching(/^Cost +€[\d.]+ +€[\d.]+$/));
    expect(lines).toContainEqual(expect.stringMatching(/^ {2}\d+ messages? would have .+: [−+]€[\d.]+\.$/));
    expect(lines).toContainEqual(expect.stringMatching(/^Phone chats through the API +as it was/));
    expect(french?.stdout).toMatch(/^Envoyés par l’API +tel quel +avec 2025-07-01/m);
    expect(french?.stdout).toMatch(/^ {2}\d+ messages? n’aurai(?:en)?t rien coûté, .+€\.$/m);
    expect(whatIf.parse(JSON.parse(json?.stdout ?? ''))).toMatchObject({
      rate_card: '2026-07-01.eur',
      era: null,
      behaviour: null,
    });
    expect(answered?.stdout).toMatch(/^Sent through the API +as it was +answered in time$/m);
    expect(whatIf.parse(JSON.parse(merged?.stdout ?? ''))).toMatchObject({
      behaviour: 'merge_bubbles',
      era: null,
    });
  });

  it('wants either an era or a card, and says which eras there are', async () => {
    const data = path.join(await temporaryFolder(), 'data');
    const [, neither, both, three, unknown] = await vitrineEach(
      [
        ['settings', 'currency', 'EUR'],
        ['what-if'],
        ['what-if', '--era', '2025-07-01', '--card', '2026-07-01'],
        ['what-if', '--answer-in-time', '--merge-bubbles'],
        ['what-if', '--era', '2024-01-01'],
      ],
      data,
    );
    expect(neither).toMatchObject({ code: 2, stdout: '' });
    expect(neither?.stderr).toMatch(/either --era, .+ or --card/);
    expect(both).toMatchObject({ code: 2, stdout: '' });
    expect(three).toMatchObject({ code: 2, stdout: '' });
    expect(unknown).toMatchObject({ code: 1, stdout: '' });
    expect(unknown?.stderr).toContain('2018-08-01, 2022-02-01, 2023-06-01, 2025-07-01, 2026-10-01');
  });
});
