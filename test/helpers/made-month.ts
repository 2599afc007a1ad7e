import type { Core } from '../../src-main/core/create-core.ts';
import { rebuildLedger } from '../../src-main/core/ledger.ts';
import { writeApiChat, type ApiLine } from './api-chat.ts';
import type { CoreClient } from './core.ts';
import { erasePerson } from './erase-person.ts';
import type { Random } from './random.ts';

const dayLength = 86_400_000;

/** Which month is made, and around what: instants as ms UTC. */
export interface MonthPlan {
  /** `YYYY-MM` */
  month: string;
  threads: number;
  /** At most so many messages per thread. */
  lines: number;
}

/** Countries whose rates differ, one of which few cards name. */
const callingCodes = ['336399801', '919876543', '551199999', '491511234', '120255501', '970599123'] as const;
const templates = ['appointment_reminder', 'spring_sale', '=SUM(A1:A9)', 'commande_prête'] as const;
const names = [
  'Nadia',
  '=HYPERLINK("http://x")',
  '+cmd|calc',
  'مريم الخطيب',
  'ร้านดอกไม้ 🌸',
  '李小龍 "Bruce", B.',
  '🙂🙂',
  'Zoë\r\nO’Neill\u0007',
  '_x0041_',
] as const;

/**
 * Fills a shop with a month of all that spend has to count or to leave out: two numbers, phone chats, ads whose end is not known, categories
 * that no card prices, what never arrived, Meta's own word, groups, chats of one customer twice, merged, hidden and erased ones.
 */
export async function makeMonth(
  core: Core & { client: CoreClient },
  plan: MonthPlan,
  random: Random,
): Promise<void> {
  const { client, context } = core;
  const second = await client.settings.addNumber({ e164: '+33639980199', channel: 'both' });
  const customers = Array.from({ length: plan.threads }, (_, index) => customerOf(index, random));
  const { db } = context;
  for (const [index, customer] of customers.entries())
    writeApiChat(core, customer, linesOf(plan, random), index % 3 === 2 ? second.id : 'main');
  // The same person by the other number.
  writeApiChat(core, customers[0] ?? '', linesOf(plan, random), second.id);
  db.prepare("UPDATE thread SET kind = 'group', customer = NULL WHERE id = ?").run(plan.threads);
  for (const { id } of db.prepare<[], { id: number }>('SELECT id FROM thread').all())
    db.prepare('UPDATE thread SET name = ? WHERE id = ?').run(nameOf(random), id);
  db.prepare('UPDATE thread SET customer = NULL WHERE id IN (2, 7)').run();
  await context.writeLong(['inbox', 'spend'], (connection) => rebuildLedger(connection, context));
  await client.inbox.setHidden({ thread: '3', hidden: true });
  await client.inbox.merge({ from: '2', into: '1' });
  await erasePerson(client, '5');
}

function customerOf(index: number, random: Random): string {
  return `+${random.pick(callingCodes)}${String(index).padStart(2, '0')}`;
}

function nameOf(random: Random): string {
  return random.chance(0.1) ? 'Nadia '.repeat(1_500) : random.pick(names);
}

function linesOf({ month, lines }: MonthPlan, random: Random): ApiLine[] {
  const start = Date.parse(`${month}-01T00:00:00Z`) - 4 * dayLength;
  const instants = Array.from({ length: Math.ceil(random.between(1, lines)) }, () =>
    Math.round(start + random.between(0, 38 * dayLength)),
  ).toSorted((a, b) => a - b);
  return instants.map((at) => lineAt(at, random));
}

function lineAt(at: number, random: Random): ApiLine {
  const instant = new Date(at).toISOString();
  if (random.chance(0.35)) return { at: instant, from: 'customer', ad: random.chance(0.2) };
  if (random.chance(0.2)) return { at: instant, from: 'phone' };
  if (random.chance(0.03)) return { at: instant, call: true };
  const late = new Date(at + random.between(0, 6 * dayLength)).toISOString();
  const delivered = random.chance(0.1) ? { delivered: null } : random.chance(0.2) ? { delivered: late } : {};
  if (random.chance(0.45)) return { at: instant, ...delivered };
  const category = random.pick(['marketing', 'utility', 'authentication', 'marketing', 'coupons']);
  const isTold = random.chance(0.3) && category !== 'coupons' && !('delivered' in delivered);
  return {
    at: instant,
    category,
    template: random.pick(templates),
    ...delivered,
    ...(isTold ? { told: { category: random.pick(['marketing', 'utility']) } } : {}),
  };
}
