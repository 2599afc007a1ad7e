import { withImported } from '../../shared/tariff/imported-card.ts';
import { bundledCards, type CardSet } from '../../shared/tariff/rate-card.ts';
import type { Connection } from '../database/open.ts';
import { listImportedCards } from '../database/rate-cards.ts';

/** The rate cards in force: the bundled ones with what the owner imported over them. */
export function readCards(db: Connection): CardSet {
  return withImported(bundledCards, listImportedCards(db));
}
