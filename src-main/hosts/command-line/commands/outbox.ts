import type { OutboxEntry } from '../../../../shared/contract/outbox.ts';
import { text, UsageError, type Answer, type Call, type Command } from '../command.ts';
import { outboxWords } from '../outbox-words.ts';
import { formatTable } from '../table.ts';

const usage = 'outbox [--thread ID] | outbox send ID --agree AMOUNT | outbox wait|discard|again ID';

/** `outbox`, `outbox send ID --agree AMOUNT`, `outbox wait|discard|again ID`; nothing leaves but from an open Vitrine. */
export const outboxCommand: Command = {
  usage,
  options: { thread: { type: 'string' }, agree: { type: 'string' } },
  arguments: [0, 2],
  run(call) {
    const [action, id] = call.positionals;
    const agreed = text(call.values, 'agree');
    if (action === undefined) return list(call);
    if (id === undefined || (agreed === undefined) === (action === 'send')) throw wrong();
    return change(call, action, id, agreed ?? '');
  },
};

/** `send THREAD TEXT [--agree AMOUNT]`: writes a reply down. */
export const sendCommand: Command = {
  usage: 'send THREAD TEXT [--agree AMOUNT]',
  options: { agree: { type: 'string' } },
  arguments: [2, 2],
  async run({ core, positionals, values, language }) {
    const [thread = '', words = ''] = positionals;
    const draft = { kind: 'text' as const, text: words };
    const answer = await core().client.outbox.add({ thread, draft, agreed: text(values, 'agree') });
    return { json: answer, text: answer.entry.sentence ?? outboxWords(language).written };
  },
};

async function list({ core, values, language, words }: Call): Promise<Answer> {
  const thread = text(values, 'thread');
  const answer = await core().client.outbox.list({ thread });
  const { columns } = outboxWords(language);
  const rows = answer.entries.map((entry) => describe(entry, language));
  return {
    json: answer,
    text: rows.length === 0 ? words.nothing : formatTable([columns, ...rows]),
    problems: answer.entries.flatMap(({ id, sentence }) => (sentence === null ? [] : [`${id}: ${sentence}`])),
  };
}

async function change({ core, language }: Call, action: string, id: string, agreed: string): Promise<Answer> {
  const { outbox } = core().client;
  const words = outboxWords(language);
  switch (action) {
    case 'send':
      return { json: await outbox.release({ id, agreed }), text: words.released };
    case 'wait':
      return { json: await outbox.wait({ id }), text: words.waits };
    case 'discard':
      return { json: await outbox.discard({ id }), text: words.discarded };
    case 'again':
      return { json: await outbox.sendAgain({ id }), text: words.again };
    default:
      throw wrong();
  }
}

function describe(entry: OutboxEntry, language: 'en' | 'fr'): string[] {
  const words = outboxWords(language);
  const state = entry.waits_for_customer ? words.waiting : words.state[entry.state];
  return [
    entry.id,
    entry.thread_name,
    state,
    priceOf(entry.quote),
    entry.text.replace(/\s+/g, ' ').slice(0, 60),
  ];
}

function priceOf(quote: OutboxEntry['quote']): string {
  if (quote?.outcome === 'refused') return '–';
  if (quote?.amount == null) return '?';
  const { amount, currency } = quote;
  const sum = typeof amount === 'string' ? amount : `${amount.min}–${amount.max}`;
  return `${sum} ${currency ?? ''}`.trim();
}

function wrong(): UsageError {
  return new UsageError(`Say "${usage.replaceAll(' | ', '" or "')}".`);
}
