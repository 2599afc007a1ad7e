import { existsSync } from 'node:fs';
import {
  notificationFields,
  notificationMap,
  type NotificationFile,
  type NotificationMap,
  type NotificationsTaken,
} from '../../../../../shared/contract/notifications.ts';
import { decimal } from '../../../../../shared/contract/shapes.ts';
import { text, UsageError, type Answer, type Call } from '../../command.ts';
import { toOneLine } from '../../harmless.ts';
import { importWords } from '../../notification-import-words.ts';
import { formatTable } from '../../table.ts';
import { readJson } from '../money.ts';
import { moneyOf } from './list.ts';

const longestName = 30;

/** `notifications import FILE [--map JSON] [--template NAME] [--dry-run] [--agree AMOUNT]`: exit 1 when a row cannot be taken in. */
export async function importNotifications(call: Call, file: string): Promise<Answer> {
  const { notifications } = call.core().client;
  const path = call.resolve(file);
  const map = await mapOf(call, path);
  if (call.values['dry-run'] === true) {
    const reading = await notifications.readFile({ path, map });
    return { json: reading, text: describe(reading, call) };
  }
  const agreed = text(call.values, 'agree');
  if (agreed !== undefined && !decimal.safeParse(agreed).success)
    throw new UsageError(`--agree takes an amount such as 1.50, not "${agreed}".`);
  const taken = await lastOf(await notifications.takeIn({ path, map, agreed }));
  const words = importWords(call.language);
  return {
    json: taken,
    text: words.taken(taken),
    exitCode: taken.problems.length === 0 ? 0 : 1,
    problems: taken.problems.map(({ line, text: sentence }) => words.row(line, sentence)),
  };
}

// A shell is told when it is over.
async function lastOf(
  events: AsyncIterable<{ type: 'progress' } | ({ type: 'finished' } & NotificationsTaken)>,
): Promise<NotificationsTaken> {
  for await (const event of events) {
    if (event.type === 'progress') continue;
    const { type: _, ...taken } = event;
    return taken;
  }
  throw new Error('taking a file in ended without a result');
}

// What `--map` says; `--template` alone is put into what is remembered or guessed of the file.
async function mapOf(call: Call, path: string): Promise<NotificationMap | undefined> {
  const template = text(call.values, 'template');
  const said = readMap(call);
  if (template === undefined) return said;
  const map = said ?? (await call.core().client.notifications.readFile({ path })).map;
  return { ...map, template };
}

// A word that means nothing is a slip of the hand: nobody else would tell that it was passed over.
const strictMap = notificationMap.strict();

function readMap(call: Call): NotificationMap | undefined {
  const said = text(call.values, 'map');
  if (said === undefined) return undefined;
  const parsed = strictMap.safeParse(spread(readSaid(said, call)));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UsageError(
    `--map takes columns such as {"phone":"Phone","date":"Date","time":"Time","values":{"body.1":"Name"}}${issue === undefined ? '' : `; ${issue.path.join('.')}: ${issue.message}`}.`,
  );
}

function readSaid(said: string, call: Call): unknown {
  const path = call.resolve(said);
  if (!said.trim().startsWith('{') && existsSync(path)) return readJson(path);
  try {
    return JSON.parse(said);
  } catch {
    throw new UsageError(`--map takes JSON, or a file with it, not "${said.slice(0, 80)}".`);
  }
}

// The columns may stand beside what else is said.
function spread(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || 'columns' in value) return value;
  const entries = Object.entries(value);
  const isColumn = ([name, said]: [string, unknown]): boolean =>
    (notificationFields as readonly string[]).includes(name) && !(name === 'kind' && isKind(said));
  const columns = entries.filter(isColumn);
  const others = entries.filter((entry) => !isColumn(entry));
  return { ...Object.fromEntries(others), columns: Object.fromEntries(columns) };
}

function isKind(said: unknown): boolean {
  return notificationMap.shape.kind.safeParse(said).success;
}

function describe({ rows, totals, missing, asks_date_order: asks }: NotificationFile, call: Call): string {
  const words = importWords(call.language);
  const lines = rows.map((row) => [
    String(row.line),
    words.change[row.change],
    toOneLine(row.thread_name ?? row.who, longestName),
    (row.event_at ?? '–').slice(0, 16).replace('T', ' '),
    (row.at ?? '–').slice(0, 16).replace('T', ' '),
    row.charge?.amount == null ? '–' : moneyOf(row.charge.amount, row.charge.currency, call),
    toOneLine(row.problems.map(({ text: sentence }) => sentence).join(' ')),
  ]);
  return [
    ...(missing.length === 0 ? [] : [words.missing(missing)]),
    ...(asks ? [words.asksDateOrder] : []),
    ...(lines.length === 0 ? [] : [formatTable([[...words.columns], ...lines])]),
    words.total(totals.amount === null ? null : moneyOf(totals.amount, totals.currency, call)),
  ].join('\n\n');
}
