import { marketName } from '../../../shared/tariff/market-name.ts';
import type { TemplateCategory, TemplatePriceList } from '../../../shared/contract/templates.ts';
import { spoken, t } from '../../messages/translate.svelte.ts';
import type { Format } from '../../state/format.svelte.ts';

/** What another category costs instead of the one before, in a sentence; null where a price is not known. */
export function priceChange(
  format: Format,
  home: TemplatePriceList | null,
  from: TemplateCategory,
  to: TemplateCategory,
): string | null {
  const before = home?.amounts[from] ?? null;
  const after = home?.amounts[to] ?? null;
  if (!home || before === null || after === null) return null;
  return t('templates.moved_price', {
    before: format.amount(before, home.currency),
    after: format.amount(after, home.currency),
    market: marketName(home.market, spoken()),
  });
}
