import type { OpeningHours } from '../../../shared/window/opening-hours.ts';
import { keepOnlyBills, listBills } from '../../database/bills.ts';
import { deleteErasedUsage } from '../../database/erased-usage.ts';
import { putHandLine, takeHandLines, type HandLineRow } from '../../database/hand-lines.ts';
import { findNumber, listNumbers, updateNumber, type NumberRow } from '../../database/numbers.ts';
import type { Connection } from '../../database/open.ts';
import { readSettings, writeSetting } from '../../database/settings.ts';
import {
  putUsedElsewhere,
  takeUsedElsewhere,
  type UsedElsewhereRow,
} from '../../database/usage-elsewhere.ts';

const weekday: [string, string][] = [
  ['09:30', '12:30'],
  ['14:00', '19:00'],
];
const hours: OpeningHours = {
  ...{ mon: weekday, tue: weekday, wed: weekday, thu: weekday, fri: weekday },
  sat: [['10:00', '18:00']],
};

/** The time zone that the demo shop lives in. */
export const demoZone = 'Europe/Paris';

const demoSettings: Readonly<Record<string, unknown>> = {
  shop_name: 'Atelier Lumière',
  country: 'FR',
  currency: 'EUR',
  time_zone: demoZone,
  opening_hours: hours,
  demo: true,
  set_up: true,
};

const rememberedAs = 'demo_before';

interface Before {
  settings: Record<string, string | null>;
  number: NumberRow;
  usedElsewhere?: UsedElsewhereRow[];
  handLines?: HandLineRow[];
  /** Bills that were kept before. */
  bills?: number[];
  /** Quick replies that the demo shop brought. */
  replies?: number[];
  /** Templates that it brought. */
  templates?: number[];
}

/** Sets the shop up as the demo shop and remembers what it was; returns the id of its number. */
export function settleDemoOwner(db: Connection): string {
  const stored = readSettings(db);
  const number = listNumbers(db)[0];
  if (number === undefined) throw new Error('a data folder always has a number');
  const settings = Object.fromEntries(Object.keys(demoSettings).map((key) => [key, stored.get(key) ?? null]));
  const before: Before = {
    settings,
    number,
    usedElsewhere: takeUsedElsewhere(db),
    handLines: takeHandLines(db),
    bills: listBills(db).map(({ id }) => id),
  };
  writeSetting(db, rememberedAs, JSON.stringify(before));
  for (const [key, value] of Object.entries(demoSettings)) writeSetting(db, key, JSON.stringify(value));
  updateNumber(db, { id: number.id, name: 'Boutique', e164: '+33465710012', channel: 'both' });
  return number.id;
}

/** Quick replies and templates that the demo shop brought: they leave with it. */
export type Brought = Required<Pick<Before, 'replies' | 'templates'>>;

/** Remembers them. */
export function rememberBrought(db: Connection, brought: Brought): void {
  const text = readSettings(db).get(rememberedAs);
  if (text === undefined) return;
  writeSetting(db, rememberedAs, JSON.stringify({ ...(JSON.parse(text) as Before), ...brought }));
}

/** Gives the settings and the number their values from before the demo shop; returns what leaves with it. */
export function restoreOwner(db: Connection): Brought {
  const text = readSettings(db).get(rememberedAs);
  if (text === undefined) return { replies: [], templates: [] };
  const {
    settings,
    number,
    usedElsewhere = [],
    handLines = [],
    bills = [],
    replies = [],
    templates = [],
  } = JSON.parse(text) as Before;
  // What was entered while playing is not about the owner's own replies and costs.
  takeUsedElsewhere(db);
  takeHandLines(db);
  deleteErasedUsage(db);
  for (const entry of usedElsewhere) putUsedElsewhere(db, entry);
  for (const line of handLines) putHandLine(db, line);
  keepOnlyBills(db, bills);
  for (const [key, value] of Object.entries(settings)) writeSetting(db, key, value);
  writeSetting(db, rememberedAs, null);
  if (findNumber(db, number.id) !== undefined) updateNumber(db, number);
  return { replies, templates };
}
