import type { ReviewedFile } from '../../../../../shared/contract/imports.ts';
import type { Call } from '../../command.ts';
import type { Terminal } from '../../terminal.ts';
import { Problems } from '../money.ts';
import { askAboutFile, type Answers } from './ask-about-file.ts';
import type { ImportOrder } from './order.ts';
import { listPaths } from './paths.ts';
import type { Speech } from './questions.ts';

/**
 * Asks at the terminal what each file leaves open and gives one order per date order that was chosen. Files left out by the owner
 * are in none of them; whoever stops in a question stops everything.
 */
export async function askOwner(
  { core, progress }: Call,
  terminal: Terminal,
  order: ImportOrder,
  speech: Speech,
): Promise<ImportOrder[]> {
  const paths = await listPaths(order);
  const names = new Set<string>();
  const orders = new Map<string | undefined, ImportOrder>();
  for (const [index, path] of paths.entries()) {
    progress(speech.words.reading(index + 1, paths.length));
    const review = async (answers: Answers): Promise<ReviewedFile | undefined> => {
      const found = await core().client.imports.review({
        ...order,
        ...answers,
        sources: [{ path }],
        messages: 0,
      });
      return found.files[0];
    };
    const given = { date_order: order.date_order, me: asText(order.me), threads: asText(order.threads) };
    const answers = await askAboutFile({ review, terminal, names, clear: () => progress(''), speech }, given);
    if (answers !== null) add(orders, order, path, answers);
  }
  progress('');
  if (orders.size === 0) throw new Problems([speech.words.ask.stopped]);
  return [...orders.values()];
}

function add(
  orders: Map<string | undefined, ImportOrder>,
  order: ImportOrder,
  path: string,
  { date_order: dateOrder, me, threads }: Answers,
): void {
  const planned: ImportOrder = orders.get(dateOrder) ?? {
    ...order,
    date_order: dateOrder,
    sources: [],
    me: {},
    threads: {},
  };
  orders.set(dateOrder, planned);
  planned.sources.push({ path });
  planned.me = { ...asRecord(planned.me), ...(me === undefined ? {} : { [path]: me }) };
  planned.threads = { ...asRecord(planned.threads), ...(threads === undefined ? {} : { [path]: threads }) };
}

function asText(answer: ImportOrder['me']): string | undefined {
  return typeof answer === 'string' ? answer : undefined;
}

function asRecord(answer: ImportOrder['me']): Record<string, string> {
  return typeof answer === 'object' ? answer : {};
}
