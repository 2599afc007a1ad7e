import type { PersonData } from '../../../../shared/contract/person.ts';
import type { Answer, Call, Command } from '../command.ts';
import { personWords } from '../person-words.ts';

/** `erase CUSTOMER [--dry-run]`: counted first; who sits at a terminal is asked, a script goes ahead. */
export const eraseCommand: Command = {
  usage: 'erase CUSTOMER [--dry-run]',
  options: { 'dry-run': { type: 'boolean' } },
  arguments: [1, 1],
  takesText: true,
  async run(call) {
    const { core, positionals, values, language } = call;
    const words = personWords(language);
    const customer = positionals[0] ?? '';
    const { person } = core().client;
    if (values['dry-run'] === true) {
      const data = await person.data({ customer });
      return { json: { erased: false, ...data }, text: describe(data, call) };
    }
    const refused = await ask(call, customer);
    if (refused !== null) return refused;
    const data = await erase(call, customer);
    if (data === null) return { json: { erased: false }, text: words.kept, exitCode: 1 };
    return {
      json: { erased: true, ...data },
      text: `${words.erased(data)}\n${words.remains}`,
      problems: data.scrubbed ? [] : [words.notScrubbed],
    };
  },
};

/** Tells how far it is, and gives it up when it is interrupted: null then, for nothing of it was done. */
async function erase(
  { core, progress, language }: Call,
  customer: string,
): Promise<(PersonData & { scrubbed: boolean }) | null> {
  const { person } = core().client;
  const words = personWords(language);
  let erasing = '';
  const interrupt = (): void => {
    void person.cancelErase({ erasing });
  };
  // Pressed again it ends the program at once; what is not finished is undone then, or finished at the next start.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, interrupt);
  try {
    for await (const event of await person.erase({ customer })) {
      if (event.type === 'started') ({ erasing } = event);
      else if (event.type === 'progress') progress(words[event.stage](event.done));
      else if (event.type === 'cancelled') return null;
      else {
        const { type: _, ...erased } = event;
        return erased;
      }
    }
    throw new Error('The erasing ended without a word.');
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, interrupt);
  }
}

async function ask(call: Call, customer: string): Promise<Answer | null> {
  const { terminal, core, language } = call;
  if (terminal === null) return null;
  const words = personWords(language);
  const data = await core().client.person.data({ customer });
  terminal.say(describe(data, call));
  const answer = await terminal.ask(words.question(data.messages + data.group_messages));
  if (answer !== null && words.yes.includes(answer.toLowerCase())) return null;
  return { json: { erased: false, ...data }, text: words.kept, exitCode: 1 };
}

function describe(data: PersonData, { language }: Call): string {
  const words = personWords(language);
  const months = data.months.map(({ month, amount, currency }) => `${month} ${amount} ${currency}`);
  return [words.counted(data), ...(months.length === 0 ? [] : [words.months(months)]), words.remains].join(
    '\n',
  );
}
