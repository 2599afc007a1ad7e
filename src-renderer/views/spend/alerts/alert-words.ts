import { alertSentence } from '../../../../shared/alerts/alert-sentence.ts';
import type { AlertFacts } from '../../../../shared/contract/alerts.ts';
import { t } from '../../../messages/translate.svelte.ts';
import type { App } from '../../../state/app.svelte.ts';
import { hrefOf } from '../../../state/router.svelte.ts';
import { typesetSentence } from '../../../state/sentence.ts';
import { spendHref } from '../place.ts';
import { numberName } from '../spend-words.ts';

/** What can be done about a warning: a link and its words. */
export interface AlertWay {
  href: string;
  label: string;
}

/** A warning as a sentence in the owner's way of writing; a number is named only where there are several. */
export function alertWords(facts: AlertFacts, { locale, shop }: Pick<App, 'locale' | 'shop'>): string {
  const nameOf = (number: string): string | null =>
    shop.numbers.length > 1 ? numberName(number, shop.numbers) : null;
  return typesetSentence(alertSentence(facts, { language: locale.language, locale: locale.tag, nameOf }));
}

/** What the owner may want to do about it, the likeliest first. */
export function alertWays(facts: AlertFacts): AlertWay[] {
  const budget = { href: hrefOf('settings', 'money'), label: t('alerts.change_budget') };
  switch (facts.kind) {
    case 'budget':
    case 'forecast_over_budget':
      return [
        { href: spendHref(facts.month, 'messages', { is_paid: '1' }), label: t('alerts.see_costs') },
        budget,
      ];
    case 'allowance':
      return [
        {
          href: spendHref(facts.month, 'messages', { number: facts.number, is_allowance: '1' }),
          label: t('alerts.see_replies'),
        },
      ];
    case 'card_old':
      return [{ href: hrefOf('settings', 'rate-cards'), label: t('alerts.import_card') }];
    case 'card_change':
      return [
        { href: spendHref(facts.month, 'what-if', { card: facts.effective }), label: t('alerts.see_change') },
      ];
  }
}
