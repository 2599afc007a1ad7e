import type { MessageShape, ThreadShape } from '../../../../shared/contract/inbox.ts';
import { threadFilter } from '../../../../shared/contract/thread-shape.ts';
import type { ChargeShape } from '../../../../shared/contract/shapes.ts';
import { count, oneOf, text, UsageError, type Answer, type Call, type Command } from '../command.ts';
import { formatTable } from '../table.ts';

const filters = threadFilter.options;
const page = 500;

/** `threads [--filter …]`, `threads hide|show ID`, `threads merge FROM INTO`, `threads unmerge ID` */
export const threadsCommand: Command = {
  usage:
    'threads [--filter needs-reply|closing|waiting|done|all|snoozed|hidden] | threads hide|show ID | threads merge FROM INTO | threads unmerge ID',
  options: { filter: { type: 'string' } },
  arguments: [0, 3],
  async run(call) {
    const { core, positionals, values, words } = call;
    if (positionals.length > 0) return changeThread(call);
    const filter = oneOf(values, 'filter', filters) ?? 'all';
    const { inbox } = core().client;
    const threads: ThreadShape[] = [];
    let answer = await inbox.threads({ filter, limit: page });
    threads.push(...answer.threads);
    while (answer.threads.length === page) {
      answer = await inbox.threads({ filter, limit: page, offset: threads.length });
      threads.push(...answer.threads);
    }
    const rows = threads.map((thread) => {
      const { state, closes_at: closes } = thread.window;
      return [
        thread.id,
        thread.name,
        `${words[state]} ${closes ?? ''}`.trim(),
        thread.needs_reply ? '•' : '',
      ];
    });
    return {
      json: { now: answer.now, counts: answer.counts, threads },
      text: formatTable(rows) || words.nothing,
    };
  },
};

async function changeThread({ core, positionals, values, words }: Call): Promise<Answer> {
  const [action, id = '', into] = positionals;
  const { inbox } = core().client;
  const isPlain = values['filter'] === undefined && id !== '';
  if (isPlain && into === undefined && (action === 'hide' || action === 'show')) {
    const { hidden } = await inbox.setHidden({ thread: id, hidden: action === 'hide' });
    return { json: { thread: id, hidden }, text: hidden ? words.hidden : words.shown };
  }
  if (isPlain && into !== undefined && action === 'merge') {
    const merged = await inbox.merge({ from: id, into });
    return { json: merged, text: words.merged(merged.merge, merged.moved, merged.duplicates) };
  }
  if (isPlain && into === undefined && action === 'unmerge') {
    const unmerged = await inbox.unmerge({ merge: id });
    return { json: unmerged, text: words.unmerged };
  }
  throw new UsageError(
    'Say "threads hide ID", "threads show ID", "threads merge FROM INTO" or "threads unmerge ID"; "threads" lists them.',
  );
}

/** `messages THREAD` */
export const messagesCommand: Command = {
  usage: 'messages THREAD [--limit N] [--before ID]',
  options: { limit: { type: 'string' }, before: { type: 'string' } },
  arguments: [1, 1],
  async run({ core, positionals, values, words }) {
    const limit = count(values, 'limit', 1) ?? 200;
    const { inbox } = core().client;
    const thread = positionals[0] ?? '';
    let before = text(values, 'before');
    const messages: MessageShape[] = [];
    for (;;) {
      const answer = await inbox.messages({ thread, limit: Math.min(1000, limit - messages.length), before });
      messages.unshift(...answer.messages);
      before = messages[0]?.id;
      if (!answer.older || messages.length >= limit) break;
    }
    const rows = messages.map((message) => [
      message.at,
      message.author ?? '',
      message.text.replaceAll('\n', ' ⏎ ') || (message.attachment ?? ''),
      message.charge === null ? '' : chargeText(message.charge),
    ]);
    return { json: { messages }, text: formatTable(rows) || words.nothing };
  },
};

function chargeText(charge: ChargeShape): string {
  const beside = charge.through_api;
  return beside === null || beside === undefined
    ? charge.explanation
    : `${charge.explanation} (API: ${beside.explanation})`;
}
