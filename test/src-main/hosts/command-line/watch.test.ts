import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startCore } from '../../../../src-main/core/start-core.ts';
import { isSentences, vitrine, vitrineEach, vitrineJson } from '../../../helpers/command-line.ts';
import { writeChat } from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';

describe('the watched folder in the shell', () => {
  it('is named from where one stands, refused with a sentence, and unset with none', async () => {
    const home = await temporaryFolder();
    const data = path.join(home, 'data');
    await mkdir(path.join(home, 'Exports'));
    await writeFile(path.join(home, 'a file'), '');
    const options = { data, env: { INIT_CWD: home } };
    expect(await vitrineJson(['settings', 'watched_folder', 'Exports'], options)).toMatchObject({
      key: 'watched_folder',
      value: path.join(home, 'Exports'),
    });
    const refused = [
      [path.join(home, 'Missing'), /There is no folder .*Missing/],
      [path.join(home, 'a file'), /not a folder/],
      [path.join(data, 'media'), /keeps its own data/],
    ] as const;
    const outcomes = await vitrineEach(
      [
        ...refused.map(([name]) => ['settings', 'watched_folder', name]),
        ['settings', 'watched_folder', data, '--lang', 'fr'],
        ['settings', 'watched_folder', 'none', '--json'],
        ['imports', 'watch'],
      ],
      data,
    );
    for (const [index, [, said]] of refused.entries()) {
      expect(outcomes[index]).toMatchObject({
        code: 1,
        stdout: '',
        stderr: expect.stringMatching(said) as string,
      });
      expect(isSentences(outcomes[index]?.stderr ?? '')).toBe(true);
    }
    expect(outcomes[3]?.stderr).toMatch(/garde ses propres données/);
    expect(JSON.parse(outcomes[4]?.stdout ?? '')).toMatchObject({ value: null });
    expect(outcomes[5]?.stdout).toMatch(/No folder is watched/);
  });

  it('says when it is watched, what waits and why, in both languages', async () => {
    const home = await temporaryFolder();
    const data = path.join(home, 'data');
    const watched = path.join(home, 'Exports');
    await mkdir(watched);
    await vitrineJson(['settings', 'watched_folder', watched], { data });
    expect((await vitrine(['imports', 'watch'], { data })).stdout).toMatch(/while .*"vitrine serve" runs/);
    await writeChat(watched, 'Nadia', [['2026-11-20T10:00', 'Nadia', 'Bonjour']]);

    const thread = await startCore({ dataFolder: data, host: 'page' });
    onTestFinished(() => thread.close());
    let state = {};
    for (let turn = 0; turn < 40 && !('waiting_total' in state && state.waiting_total === 1); turn += 1) {
      state = await vitrineJson(['imports', 'watch'], { data });
    }
    expect(state).toMatchObject({
      folder: watched,
      is_running: true,
      problem: null,
      waiting: [
        {
          path: path.join(watched, 'Discussion WhatsApp avec Nadia.txt'),
          file: 'Discussion WhatsApp avec Nadia.txt',
          reason: 'me_needed',
        },
      ],
    });
    const said = await vitrine(['imports', 'watch', '--lang', 'fr'], { data });
    expect(said.stdout).toMatch(
      /est surveillé : .*\n.*attendent une réponse.*\n.*Nadia\.txt : il ne dit pas/,
    );
    await thread.close();
  });
});
