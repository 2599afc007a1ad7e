import type { ReviewedFile } from '../../../../../shared/contract/imports.ts';
import { toOneLine } from '../../harmless.ts';
import type { Terminal } from '../../terminal.ts';
import { Problems } from '../money.ts';
import type { ImportOrder } from './order.ts';
import { describeMatch, describeReadings, numberAuthors, type Speech } from './questions.ts';
import { shortName } from './texts.ts';

/** What was said about one file; what was not, the program decides. */
export interface Answers {
  date_order: ImportOrder['date_order'];
  me: string | undefined;
  threads: string | undefined;
}

/** One file to ask about: how it is read with the answers so far, whom to ask, and the names that the owner has gone by before. */
export interface Asking {
  review(answers: Answers): Promise<ReviewedFile | undefined>;
  terminal: Terminal;
  names: Set<string>;
  /** Takes the progress away before something is said. */
  clear(): void;
  speech: Speech;
}

/** Asks for a file's date order, for who the owner is in it, and whether it is a chat that is here already; null leaves it out. */
export async function askAboutFile(asking: Asking, given: Answers): Promise<Answers | null> {
  const answers = { ...given };
  const first = await asking.review(answers);
  // Why it cannot be read, the import says.
  if (first === undefined) return answers;
  let file = first;
  if (file.ambiguous && answers.date_order === undefined) {
    const order = await askOrder(asking, file);
    if (order === null) return null;
    answers.date_order = order;
    file = (await asking.review(answers)) ?? file;
  }
  if (answers.me === undefined && isNameOpen(file)) {
    const me = recall(asking.names, file) ?? (await askName(asking, file));
    if (me === null) return null;
    answers.me = me;
    if (me !== '') asking.names.add(me);
    file = (await asking.review(answers)) ?? file;
  }
  if (answers.threads === undefined && file.match !== null && !file.match.is_sure) {
    const thread = await askThread(asking, file, file.match);
    if (thread === null) return null;
    answers.threads = thread;
  }
  return answers;
}

function isNameOpen({ me, authors, title }: ReviewedFile): boolean {
  return me === null && authors.length > 0 && !(authors.length === 1 && authors[0]?.name === title);
}

function recall(names: ReadonlySet<string>, { authors }: ReviewedFile): string | null {
  const known = authors.filter(({ name }) => names.has(name));
  return known.length === 1 ? (known[0]?.name ?? null) : null;
}

function askOrder(asking: Asking, file: ReviewedFile): Promise<ImportOrder['date_order'] | null> {
  const { words } = asking.speech;
  const orders = file.orders_possible;
  return ask(
    asking,
    file,
    describeReadings(file, asking.speech),
    words.ask.order(orders.join('/')),
    (typed) => orders.find((order) => order === typed.toLowerCase()),
  );
}

function askName(asking: Asking, file: ReviewedFile): Promise<string | null> {
  const { words } = asking.speech;
  return ask(asking, file, numberAuthors(file, asking.speech), words.ask.who, (typed) => {
    if (typed === '0') return '';
    const named = file.authors.find(({ name }) => name === typed);
    return (named ?? (/^\d+$/.test(typed) ? file.authors[Number(typed) - 1] : undefined))?.name;
  });
}

function askThread(
  asking: Asking,
  file: ReviewedFile,
  match: NonNullable<ReviewedFile['match']>,
): Promise<string | null> {
  const { words } = asking.speech;
  const question = words.ask.thread({ ...match, name: shortName(match.name) });
  return ask(asking, file, `  ${describeMatch(match, asking.speech)}`, question, (typed) => {
    if (/^(?:y|yes|o|oui)$/i.test(typed)) return match.thread;
    return /^(?:n|no|non)$/i.test(typed) ? 'new' : undefined;
  });
}

/** Asks until there is an answer; null when nothing was typed. */
async function ask<T>(
  { terminal, clear, speech }: Asking,
  file: ReviewedFile,
  shown: string,
  question: string,
  read: (typed: string) => T | undefined,
): Promise<T | null> {
  const { words } = speech;
  clear();
  terminal.say(`${toOneLine(file.file)}\n${shown}`);
  for (;;) {
    const typed = await terminal.ask(question);
    if (typed === null) throw new Problems([words.ask.stopped]);
    if (typed === '') return null;
    const answer = read(typed);
    if (answer !== undefined) return answer;
    terminal.say(words.ask.again);
  }
}
