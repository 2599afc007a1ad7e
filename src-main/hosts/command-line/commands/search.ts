import { count, date, text, UsageError, type Call, type Command } from '../command.ts';
import { formatTable } from '../table.ts';

const narrowing = new Set(['from', 'since', 'until', 'tag', 'thread', 'media', 'charged']);

/** `search TEXT`; without a text the newest messages that the filters leave. */
export const searchCommand: Command = {
  usage:
    'search [TEXT] [--from NAME] [--since DATE] [--until DATE] [--tag TAG] [--thread ID] [--media] [--charged] [--limit N]',
  takesText: true,
  options: {
    from: { type: 'string' },
    since: { type: 'string' },
    until: { type: 'string' },
    tag: { type: 'string' },
    thread: { type: 'string' },
    media: { type: 'boolean' },
    charged: { type: 'boolean' },
    limit: { type: 'string' },
  },
  arguments: [0, null],
  async run({ core, positionals, values, words }: Call) {
    const isNarrowed = Object.keys(values).some((option) => narrowing.has(option));
    if (positionals.length === 0 && !isNarrowed)
      throw new UsageError(
        'Say what to search for, or narrow it: vitrine search --charged --since 2026-11-01',
      );
    const [since, until] = [date(values, 'since'), date(values, 'until')];
    const answer = await core().client.inbox.search({
      text: positionals.join(' '),
      from: text(values, 'from'),
      since,
      until,
      tag: text(values, 'tag'),
      thread: text(values, 'thread'),
      has_media: values['media'] === true,
      charged: values['charged'] === true,
      names: false,
      limit: Math.min(100_000, count(values, 'limit', 1) ?? 20),
    });
    const rows = answer.hits.map((hit) => [hit.at, hit.thread_name, hit.snippet.replaceAll('\n', ' ⏎ ')]);
    return { json: { total: answer.total, hits: answer.hits }, text: formatTable(rows) || words.nothing };
  },
};
