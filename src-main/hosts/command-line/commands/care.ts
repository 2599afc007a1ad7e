import { restoreFolder } from '../../../core/restore-folder.ts';
import { Refusal } from '../../../../shared/contract/refusal.ts';
import type { Call, Command } from '../command.ts';

/** `demo [--leave]` */
export const demoCommand: Command = {
  usage: 'demo [--leave]',
  options: { leave: { type: 'boolean' } },
  arguments: [0, 0],
  async run({ core, values, words }) {
    const answer = await core().client.care.demo({ leave: values['leave'] === true });
    return {
      json: answer,
      text: answer.demo ? words.demoOn(answer.threads, answer.messages) : words.demoOff,
    };
  },
};

/** `backup FILE` */
export const backupCommand: Command = {
  usage: 'backup FILE',
  arguments: [1, 1],
  async run({ core, positionals, resolve, words }) {
    const answer = await core().client.care.backup({ file: resolve(positionals[0] ?? '') });
    return { json: answer, text: words.backedUp(answer.file) };
  },
};

/** `restore FILE [--replace]` */
export const restoreCommand: Command = {
  usage: 'restore FILE [--replace]',
  options: { replace: { type: 'boolean' } },
  arguments: [1, 1],
  async run({ core, dataFolder, positionals, values, resolve, words, now }) {
    const file = resolve(positionals[0] ?? '');
    await restoreFolder(dataFolder, file, values['replace'] === true, now ?? undefined);
    const { total } = await core().client.inbox.threads({});
    return { json: { restored: true, file, threads: total }, text: words.restored };
  },
};

/** `check` */
export const checkCommand: Command = {
  usage: 'check',
  arguments: [0, 0],
  async run({ core, words }) {
    const answer = await check(core);
    return {
      json: answer,
      text: answer.ok ? words.healthy : '',
      problems: answer.findings.map((finding) => finding.text),
      exitCode: answer.ok ? 0 : 1,
    };
  },
};

/** A database too damaged to be opened is what `check` has to report, not a reason to fail. */
async function check(
  core: Call['core'],
): Promise<{ ok: boolean; findings: { code: string; text: string }[] }> {
  try {
    return await core().client.care.check();
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'database_corrupt') throw error;
    return { ok: false, findings: [{ code: 'integrity', text: error.message }] };
  }
}
