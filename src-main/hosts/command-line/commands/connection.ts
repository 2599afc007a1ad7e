import type { ConnectedNumber } from '../../../../shared/contract/connection.ts';
import { readSecretLine } from '../read-secret-line.ts';
import { UsageError, type Answer, type Call, type Command } from '../command.ts';
import { connectionWordsOf } from '../connection-words.ts';
import { formatTable } from '../table.ts';

/** `connection [check [NUMBER] | token]`: how the shop's numbers do at Meta. */
export const connectionCommand: Command = {
  usage: 'connection | connection check [NUMBER] | connection token < FILE',
  arguments: [0, 2],
  async run(call) {
    const [action, number] = call.positionals;
    if (action === undefined || (action === 'status' && number === undefined)) return describe(call);
    if (action === 'check') return check(call, number);
    if (action === 'token' && number === undefined) return storeToken(call);
    if (action === 'token')
      throw new UsageError('The token is no argument: others could see it. Write it to standard input.');
    throw new UsageError('Say "connection", "connection check [NUMBER]" or "connection token".');
  },
};

async function describe({ core, language }: Call): Promise<Answer> {
  const status = await core().client.connection.status();
  const words = connectionWordsOf(language);
  const { receiver, token } = status;
  const lines = [
    ...status.numbers.flatMap(inWords),
    token.check.sentence ?? '',
    receiver.is_on ? words.receiverOn(receiver.port ?? 0, receiver.last_at) : words.receiverOff,
    ...(receiver.problem === null ? [] : [receiver.problem]),
  ];
  return { json: status, text: lines.filter((line) => line !== '').join('\n') };
}

/** Asks Meta about the token and about the number given, or all that are connected; what is wrong with them is a problem. */
async function check({ core, language }: Call, only: string | undefined): Promise<Answer> {
  const { client } = core();
  const { numbers } = await client.connection.status();
  const chosen = numbers.filter((it) =>
    only === undefined
      ? it.phone_number_id !== null
      : it.number === only || it.name === only || it.e164 === only,
  );
  if (chosen.length === 0) {
    // The core says which numbers there are, or that this one is not connected.
    if (only !== undefined) await client.connection.check({ number: only, step: 'number' });
    return { json: { numbers: [] }, text: connectionWordsOf(language).nothing };
  }
  const checked: ConnectedNumber[] = [];
  for (const { number } of chosen) {
    await client.connection.check({ number, step: 'token' });
    checked.push((await client.connection.check({ number, step: 'number' })).number);
  }
  const problems = checked.flatMap(({ steps }) =>
    steps.filter(({ state }) => state === 'problem').map(({ sentence }) => sentence ?? ''),
  );
  return {
    json: { numbers: checked },
    text: checked.flatMap(inWords).join('\n'),
    problems: [...new Set(problems)],
    ...(problems.length > 0 ? { exitCode: 1 as const } : {}),
  };
}

async function storeToken({ core }: Call): Promise<Answer> {
  const token = await readSecretLine(process.stdin);
  const { check: found } = await core().client.connection.saveToken({ token });
  const sentence = found.sentence ?? '';
  return found.state === 'problem'
    ? { json: { check: found }, text: '', problems: [sentence], exitCode: 1 }
    : { json: { check: found }, text: sentence };
}

function inWords({ number, e164, light, warnings }: ConnectedNumber): string[] {
  return [formatTable([[number, e164 ?? '', light.sentence]]), ...warnings.map((warning) => `  ${warning}`)];
}
