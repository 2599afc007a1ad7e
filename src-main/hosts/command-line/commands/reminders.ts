import { UsageError, type Answer, type Call, type Command } from '../command.ts';
import { toOneLine } from '../harmless.ts';
import { reminderWords } from '../reminder-words.ts';
import { formatTable } from '../table.ts';

const pauses = ['hour', 'tomorrow', 'none'] as const;
const longestName = 40;

/** `reminders`, `reminders pause hour|tomorrow|none`; listing gives none. */
export const remindersCommand: Command = {
  usage: 'reminders | reminders pause hour|tomorrow|none',
  arguments: [0, 2],
  async run(call) {
    const [action, typed] = call.positionals;
    if (action === undefined) return list(call);
    const until = pauses.find((word) => word === typed);
    if (action !== 'pause' || until === undefined)
      throw new UsageError('Say "reminders", or for how long: "reminders pause hour|tomorrow|none".');
    const answer = await call.core().client.reminders.pause({ until: until === 'none' ? null : until });
    const words = reminderWords(call.language);
    const { paused_until: pausedUntil } = answer;
    return { json: answer, text: pausedUntil === null ? words.unpaused : words.paused(clockOf(pausedUntil)) };
  },
};

async function list({ core, language, words: common }: Call): Promise<Answer> {
  const answer = await core().client.reminders.list();
  const words = reminderWords(language);
  const { due, not_due: notDue, next, next_digest: digest, paused_until: pausedUntil } = answer;
  const rows = due.map(({ thread, name, at, told_at: toldAt, explanation }) => [
    thread,
    toOneLine(name, longestName),
    clockOf(at),
    toldAt === null ? '' : words.given,
    toOneLine(explanation),
  ]);
  const others = notDue.map(({ thread, name, explanation }) => [
    thread,
    toOneLine(name, longestName),
    toOneLine(explanation),
  ]);
  const coming = [
    ...(pausedUntil === null ? [] : [words.paused(clockOf(pausedUntil))]),
    ...(next === null ? [] : [words.next(clockOf(next.at), next.thread, next.kind)]),
    ...(digest === null ? [] : [words.nextDigest(clockOf(digest.at), digest.kind)]),
  ];
  const parts = [
    rows.length === 0 ? words.none : `${words.due}\n${formatTable([words.columns, ...rows])}`,
    coming.join('\n') || words.nothingNext,
    ...(others.length === 0 ? [] : [`${words.notDue}\n${formatTable(others)}`]),
  ];
  return { json: answer, text: rows.length + others.length === 0 ? common.nothing : parts.join('\n\n') };
}

// 2026-11-22 17:05, in the shop's zone.
function clockOf(instant: string): string {
  return instant.slice(0, 16).replace('T', ' ');
}
