import { readPhone } from './people.ts';
import { readJson } from './read-json.ts';

/** A body in two: what is a person's, and what is left for everybody else, who only mentioned them; each null where nothing is in it. */
export interface PartedBody {
  theirs: string | null;
  others: string | null;
  /** Meta's ids of the person's messages and statuses in it. */
  metaIds: string[];
}

type Json = Record<string, unknown>;

const itemLists = [
  'messages',
  'message_echoes',
  'statuses',
  'calls',
  'state_sync',
  'user_preferences',
  'threads',
];
const idFields = [
  ...['id', 'from', 'from_user_id', 'from_parent_user_id', 'to', 'to_user_id', 'to_parent_user_id'],
  ...['recipient_id', 'recipient_user_id', 'recipient_parent_user_id', 'parent_recipient_user_id'],
  ...['wa_id', 'new_wa_id', 'user_id', 'parent_user_id', 'previous_user_id', 'phone_number', 'customer'],
];
/** Where an item names the person one step further in. */
const nested = ['contact', 'system', 'edit', 'revoke', 'original_message_id'];

/**
 * Parts a webhook's body by one person: whole items are theirs if they sent them, got them or are named by them, with what `contacts` says
 * of them. What others only quoted or reacted to is named no more in their part. `ids` are phones with their plus sign, Meta's ids of
 * people and of messages.
 */
export function partByPerson(text: string, ids: ReadonlySet<string>): PartedBody {
  const read = readJson(text);
  if ('problem' in read) return { theirs: null, others: text, metaIds: [] };
  const parter = createParter(ids);
  const others = parter.keep(read.value, false);
  // Nothing was theirs: the body stays as it came, letter by letter.
  if (!parter.hasFound()) return { theirs: null, others: text, metaIds: [] };
  const theirs = parter.keep(read.value, true);
  return { theirs: toText(theirs), others: toText(others), metaIds: parter.metaIds() };
}

/** Whether a body may name the person at all; far quicker than reading it. In JSON a slash may have a backslash before it. */
export function mayName(text: string, ids: ReadonlySet<string>, needles: readonly string[]): boolean {
  if (needles.some((needle) => text.includes(needle))) return true;
  for (const [id] of text.matchAll(/wamid\.[\w+\\/=.-]*/g)) if (ids.has(id.replaceAll('\\', ''))) return true;
  return false;
}

/** What to look for in bodies: Meta writes phones without their plus sign. */
export function needlesOf(ids: ReadonlySet<string>): string[] {
  return [...ids].filter((id) => !id.startsWith('wamid.')).map((id) => id.replace(/^\+/, ''));
}

interface Parter {
  /** The value without the person's items, or with nothing else; undefined where nothing is left. */
  keep(value: unknown, isTheirs: boolean): unknown;
  hasFound(): boolean;
  metaIds(): string[];
}

function createParter(ids: ReadonlySet<string>): Parter {
  const metaIds = new Set<string>();
  let found = false;

  const names = (value: unknown): boolean => {
    if (typeof value !== 'string' && typeof value !== 'number') return false;
    const told = String(value);
    const phone = ids.has(told) ? null : readPhone(told);
    return ids.has(told) || (phone !== null && ids.has(phone));
  };
  const isNamed = (item: Json): boolean =>
    idFields.some((field) => names(item[field])) ||
    nested.some((field) => {
      const inner = item[field];
      if (isObject(inner))
        return (
          idFields.some((name) => name !== 'id' && names(inner[name])) || names(inner['original_message_id'])
        );
      return names(inner);
    });
  const mentions = (value: unknown): boolean =>
    Array.isArray(value)
      ? value.some(mentions)
      : isObject(value)
        ? Object.values(value).some(mentions)
        : names(value);

  // Of what stays with the others no word says whom or what of the person's it was about.
  const scrub = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(scrub);
    if (!isObject(value)) return value;
    const kept = Object.entries(value).filter(
      ([key, one]) => !(idFields.includes(key) || key === 'message_id') || !names(one),
    );
    found ||= kept.length < Object.keys(value).length;
    return Object.fromEntries(kept.map(([key, one]) => [key, scrub(one)]));
  };

  function keepItems(items: readonly unknown[], isTheirs: boolean): unknown[] {
    return items.flatMap((item) => {
      const isIt = isObject(item) && isNamed(item);
      if (isIt) note(item);
      if (isIt !== isTheirs) return [];
      return [isTheirs ? item : scrub(item)];
    });
  }

  function note(item: Json): void {
    found = true;
    const inner: unknown = item['messages'];
    for (const one of [item, ...(Array.isArray(inner) ? (inner as unknown[]) : [])])
      if (isObject(one) && typeof one['id'] === 'string') metaIds.add(one['id']);
  }

  function keepValue(value: Json, isTheirs: boolean): unknown {
    const parted = new Map(Object.entries(value));
    let left = 0;
    const put = (key: string, kept: readonly unknown[]): void => {
      left += kept.length;
      if (kept.length > 0) parted.set(key, kept);
      else parted.delete(key);
    };
    for (const key of itemLists) {
      const items = value[key];
      if (Array.isArray(items)) put(key, keepItems(items, isTheirs));
    }
    const chunks = value['history'];
    if (Array.isArray(chunks)) put('history', some(chunks, (chunk) => keepChunk(chunk, isTheirs)) ?? []);
    if (left === 0) return undefined;
    const contacts = value['contacts'];
    if (Array.isArray(contacts))
      parted.set(
        'contacts',
        contacts.filter((one) => mentions(one) === isTheirs),
      );
    return Object.fromEntries(parted);
  }

  function keepChunk(chunk: unknown, isTheirs: boolean): unknown {
    if (isObject(chunk) && Array.isArray(chunk['threads'])) return keepValue(chunk, isTheirs);
    return isTheirs ? undefined : chunk;
  }

  function keepChange(change: unknown, isTheirs: boolean): unknown {
    if (!isObject(change)) return isTheirs ? undefined : change;
    const value = change['value'];
    const isKnown = isObject(value) && [...itemLists, 'history'].some((key) => Array.isArray(value[key]));
    if (isKnown) {
      const kept = keepValue(value, isTheirs);
      return kept === undefined ? undefined : { ...change, value: kept };
    }
    const isIt = mentions(value);
    if (isIt) found = true;
    return isIt === isTheirs ? change : undefined;
  }

  function keep(value: unknown, isTheirs: boolean): unknown {
    if (Array.isArray(value)) return some(value, (one) => keep(one, isTheirs));
    if (!isObject(value)) return isTheirs ? undefined : value;
    for (const key of ['entry', 'changes']) {
      const inner = value[key];
      if (!Array.isArray(inner)) continue;
      const kept = some(inner, (one) => (key === 'entry' ? keep(one, isTheirs) : keepChange(one, isTheirs)));
      return kept === undefined ? undefined : { ...value, [key]: kept };
    }
    if (value['value'] !== undefined) return keepChange(value, isTheirs);
    const kept = keepChange({ value }, isTheirs);
    return isObject(kept) ? kept['value'] : undefined;
  }

  return { keep, hasFound: () => found, metaIds: () => [...metaIds] };
}

function some(items: readonly unknown[], keep: (item: unknown) => unknown): unknown[] | undefined {
  const kept = items.map(keep).filter((item) => item !== undefined);
  return kept.length === 0 ? undefined : kept;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function toText(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
