import { Refusal } from '../../shared/contract/refusal.ts';
import type { RateCardShape } from '../../shared/contract/rates.ts';
import { billedCategories } from '../../shared/tariff/billed-categories.ts';
import { marketsOn } from '../../shared/tariff/market-lists.ts';
import { splitTierKey, bundledCards, type Confidence, type RateCard } from '../../shared/tariff/rate-card.ts';
import type { Area } from '../../shared/contract/changes.ts';
import type { Connection } from '../database/open.ts';
import {
  deleteImportedCard,
  insertRateFile,
  listImportedCards,
  putImportedBands,
  putImportedRate,
} from '../database/rate-cards.ts';
import { readSheets } from '../rates/read-sheets.ts';
import type { CoreContext } from './context.ts';
import { api } from './implement.ts';
import { rebuildLedger } from './ledger.ts';
import { planImport, readFileCards, type ReadCard } from './rate-import.ts';
import { uploadedFile } from './uploads.ts';
import { languageOf } from './language.ts';

/** Every price may change with a card. */
const touched: readonly Area[] = ['settings', 'spend', 'inbox'];
const weakest: readonly Confidence[] = ['unmarked', 'low', 'medium', 'high', 'imported'];

/** Meta's rate cards: those in force, and the owner's imports. */
export const rates = {
  list: api.rates.list.handler(({ context }) => {
    const cards = context.cards();
    const imported = new Set(
      listImportedCards(context.db).map(({ currency, effective }) => currency + effective),
    );
    return {
      cards: cards
        .currencies()
        .flatMap((currency) => cards.cardsOf(currency))
        .map((card) => describeCard(card, imported.has(card.currency + card.effective))),
    };
  }),

  importFile: api.rates.importFile.handler(async ({ context, input }) => {
    const path = 'upload' in input ? uploadedFile(context.folder, input.upload) : input.path;
    const cards = readFileCards(await readSheets(path), path, input);
    const language = languageOf(context);
    if (input.dry_run === true) {
      const files = planImport(cards, listImportedCards(context.db), language);
      return { files: files.map((file) => ({ ...file, imported: false })) };
    }
    return context.writeLong(touched, async (db) => {
      const files = planImport(cards, listImportedCards(db), language);
      for (const card of cards) writeCard(db, context, card);
      await rebuildLedger(db, context);
      return { files: files.map((file) => ({ ...file, imported: true })) };
    });
  }),

  forget: api.rates.forget.handler(({ context, input: { currency, effective } }) =>
    context.writeLong(touched, async (db) => {
      const forgotten = deleteImportedCard(db, { currency: currency.toUpperCase(), effective });
      if (forgotten === 0) {
        throw new Refusal(
          'no_imported_card',
          `No rate card was imported for ${currency} from ${effective}.`,
          { currency, effective },
        );
      }
      await rebuildLedger(db, context);
      return { forgotten };
    }),
  ),
};

function writeCard(db: Connection, context: CoreContext, { file, card }: ReadCard): void {
  const fileId = insertRateFile(db, file, context.clock());
  const { currency, effective } = card;
  for (const [market, row] of card.list) {
    for (const [category, micros] of row) {
      putImportedRate(db, { currency, effective, market, category }, micros, fileId);
    }
  }
  for (const [key, bands] of card.tiers) {
    putImportedBands(db, { currency, effective, ...splitTierKey(key) }, bands, fileId);
  }
}

function describeCard(card: RateCard, isImported: boolean): RateCardShape {
  const categories = billedCategories(card.effective);
  const lacks = (market: string): boolean =>
    categories.some((category) => card.rates.get(market)?.has(category) !== true);
  const confidences = new Set(
    [...card.rates.values()].flatMap((row) => [...row.values()].map((rate) => rate.confidence)),
  );
  const isBundled = bundledCards.cardsOf(card.currency).some(({ effective }) => effective === card.effective);
  return {
    currency: card.currency,
    effective: card.effective,
    markets: card.rates.size,
    missing: marketsOn(card.effective).filter(lacks),
    confidence: weakest.find((it) => confidences.has(it)) ?? 'imported',
    has_tiers: card.tiers.size > 0,
    source: isImported ? (isBundled ? 'both' : 'imported') : 'bundled',
  };
}
