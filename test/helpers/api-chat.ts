import type { MetaPricing } from '../../shared/tariff/meta-pricing.ts';
import type { Core } from '../../src-main/core/create-core.ts';
import { firstIdAt } from '../../src-main/database/message-id.ts';
import { insertMessage, insertReferral } from '../../src-main/database/messages.ts';
import type { Connection } from '../../src-main/database/open.ts';
import { insertThread } from '../../src-main/database/thread-writes.ts';

/** One message as Meta's API would have brought it; of the customer if `from` says so. Instants as ISO text. */
export interface ApiLine {
  at: string;
  from?: 'customer' | 'phone' | 'automatic';
  text?: string;
  template?: string;
  category?: string;
  /** Null: never delivered; a second after its sending when absent. */
  delivered?: string | null;
  ad?: boolean;
  /** A call of the shop's own; `delivered` is its taking. */
  call?: boolean;
  /** What Meta's status said of the price. */
  told?: Partial<MetaPricing>;
}

/** Writes a customer's thread into the file, one free id after another, and gives the ids in the order of the lines. */
export function writeApiChat(
  core: Core,
  customer: string,
  lines: readonly ApiLine[],
  numberId = 'main',
): string[] {
  const { db } = core.context;
  const thread = insertThread(db, {
    number_id: numberId,
    kind: 'customer',
    name: customer,
    customer,
    is_demo: 0,
  });
  return addApiLines(core, thread, lines);
}

/** Writes lines into a thread that is there. */
export function addApiLines(core: Core, thread: number, lines: readonly ApiLine[]): string[] {
  const { db } = core.context;
  return db.transaction(() => lines.map((line) => String(writeLine(db, thread, line))))();
}

function writeLine(db: Connection, thread: number, line: ApiLine): number {
  const at = Date.parse(line.at);
  const isTheirs = line.from === 'customer';
  const delivered = line.delivered === undefined ? at + 1_000 : line.delivered && Date.parse(line.delivered);
  const deliveredAt = isTheirs || delivered === '' ? null : delivered;
  let id = firstIdAt(at);
  const row = {
    thread_id: thread,
    at,
    direction: isTheirs ? 'in' : 'out',
    kind: line.call === true ? 'call' : line.template === undefined ? 'text' : 'template',
    sent_from: line.from === 'phone' ? 'phone' : 'api',
    source: line.from === 'phone' || line.from === 'automatic' ? line.from : 'api',
    author: null,
    text: line.text ?? 'Bonjour',
    attachment: null,
    category: line.category ?? null,
    template: line.template ?? null,
    status: isTheirs ? null : deliveredAt === null ? 'sent' : 'delivered',
    failure: null,
    delivered_at: deliveredAt,
    read_at: null,
    key: null,
    import_file_id: null,
  } as const;
  while (!insertMessage(db, { ...row, id })) id += 1;
  if (line.ad === true)
    insertReferral(db, { message_id: id, source_type: 'ad', device: null, expires_at: null });
  if (line.told !== undefined) tell(db, id, at, line.told);
  return id;
}

function tell(db: Connection, id: number, at: number, pricing: Partial<MetaPricing>): void {
  const metaId = `wamid.${String(id)}`;
  db.prepare('UPDATE message SET meta_id = ? WHERE id = ?').run(metaId, id);
  db.prepare(
    `INSERT INTO message_status (meta_id, message_id, kind, at, pricing_model, pricing_type, pricing_category, billable)
     VALUES (?, ?, 'delivered', ?, ?, ?, ?, ?)`,
  ).run(
    metaId,
    id,
    at + 1_000,
    pricing.model ?? 'PMP',
    pricing.type ?? 'regular',
    pricing.category ?? null,
    pricing.billable === false ? 0 : 1,
  );
}
