import { tierKey } from '../../shared/tariff/rate-card.ts';
import type { ImportedBand, ImportedCard } from '../../shared/tariff/imported-card.ts';
import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** The currency and first day of a card. */
export interface CardKey {
  currency: string;
  effective: string;
}

interface CellKey extends CardKey {
  market: string;
  category: string;
}

/** Remembers a file that rates were imported from and returns its id. */
export function insertRateFile(db: Connection, file: string, importedAt: number): number {
  return Number(
    statement<[string, number]>(db, 'INSERT INTO rate_file (file, imported_at) VALUES (?, ?)').run(
      file,
      importedAt,
    ).lastInsertRowid,
  );
}

/** Stores one list rate over what was imported before; null where the file says that there is none. */
export function putImportedRate(db: Connection, key: CellKey, micros: number | null, fileId: number): void {
  statement<[object]>(
    db,
    `INSERT INTO imported_rate (currency, effective, market, category, micros, file_id)
     VALUES (@currency, @effective, @market, @category, @micros, @file_id)
     ON CONFLICT DO UPDATE SET micros = excluded.micros, file_id = excluded.file_id`,
  ).run({ ...key, micros, file_id: fileId });
}

/** Replaces the imported volume bands of one market and category. */
export function putImportedBands(
  db: Connection,
  key: CellKey,
  bands: readonly ImportedBand[],
  fileId: number,
): void {
  statement<[object]>(
    db,
    `DELETE FROM imported_band WHERE currency = @currency AND effective = @effective
     AND market = @market AND category = @category`,
  ).run(key);
  const insert = statement<[object]>(
    db,
    `INSERT INTO imported_band
       (currency, effective, market, category, first_message, last_message, micros, is_list, file_id)
     VALUES (@currency, @effective, @market, @category, @from, @to, @micros, @is_list, @file_id)`,
  );
  for (const { isList, ...band } of bands) {
    insert.run({ ...key, ...band, is_list: isList ? 1 : 0, file_id: fileId });
  }
}

/** Forgets what was imported for a currency and day, and says how many rates that were. */
export function deleteImportedCard(db: Connection, key: CardKey): number {
  const [rates, bands] = ['imported_rate', 'imported_band'].map(
    (table) =>
      statement<[object]>(
        db,
        `DELETE FROM ${table} WHERE currency = @currency AND effective = @effective`,
      ).run(key).changes,
  );
  return (rates ?? 0) + (bands ?? 0);
}

/** Everything imported, by currency and day, the bands of each market and category ascending. */
export function listImportedCards(db: Connection): ImportedCard[] {
  const cards = new Map<string, ImportedCard & Lists>();
  const cardOf = ({ currency, effective }: CardKey): Lists => {
    const id = `${currency} ${effective}`;
    const card = cards.get(id) ?? { currency, effective, list: new Map(), tiers: new Map() };
    cards.set(id, card);
    return card;
  };
  const rates = statement<[], CellKey & { micros: number | null }>(
    db,
    'SELECT currency, effective, market, category, micros FROM imported_rate',
  );
  for (const { market, category, micros, ...key } of rates.iterate()) {
    const { list } = cardOf(key);
    const row = list.get(market) ?? new Map<string, number | null>();
    list.set(market, row.set(category, micros));
  }
  const bands = statement<[], CellKey & Omit<ImportedBand, 'isList'> & { is_list: number }>(
    db,
    `SELECT currency, effective, market, category, first_message AS "from", last_message AS "to", micros, is_list
     FROM imported_band ORDER BY currency, effective, market, category, first_message`,
  );
  for (const { market, category, from, to, micros, is_list: isList, ...key } of bands.iterate()) {
    const { tiers } = cardOf(key);
    const tier = tierKey(market, category);
    tiers.set(tier, [...(tiers.get(tier) ?? []), { from, to, micros, isList: isList === 1 }]);
  }
  return [...cards.values()];
}

interface Lists {
  list: Map<string, Map<string, number | null>>;
  tiers: Map<string, ImportedBand[]>;
}
