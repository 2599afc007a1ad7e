import { metaErrorWords } from '../../../shared/contract/meta-errors.ts';
import type { HoldReason } from '../../../shared/contract/outbox.ts';
import { formatMoney, formatMoneyRange } from '../../../shared/money/format-money.ts';
import { parseMicros } from '../../../shared/money/micros.ts';
import type { Charge } from '../../../shared/tariff/charge.ts';
import { findConnection } from '../../database/connections.ts';
import type { OutboxRow } from '../../database/outbox.ts';
import { findTemplate } from '../../database/templates.ts';
import type { CoreContext } from '../context.ts';
import { languageOf } from '../language.ts';
import { presentQuote } from '../present-charge.ts';
import { partsOf } from '../templates/fill-template.ts';
import { stateSentence } from '../templates/state-sentence.ts';
import type { Judgement } from './judge.ts';
import { outboxWords } from './words/words.ts';

const locales = { en: 'en-GB', fr: 'fr-FR' };

type Subject = Pick<OutboxRow, 'template_id'> &
  Partial<Pick<OutboxRow, 'agreed_max' | 'expires_at'>> & { number_id: string };

/** Whether a message would leave, and what it costs, or why it waits and what to do; in the owner's language. */
export function holdSentence(context: CoreContext, { charge, hold }: Judgement, subject: Subject): string {
  const language = languageOf(context);
  const words = outboxWords(language);
  const { explanation } = presentQuote(charge, context);
  if (hold === null) return `${words.leaves} ${explanation}`;
  const { monthly_budget: budget } = context.settings().values;
  return words.held[hold]({
    price: priceText(charge, language),
    budget:
      typeof budget === 'string' && charge.currency !== null
        ? formatMoney(parseMicros(budget), charge.currency, locales[language])
        : '',
    agreed: agreedText(charge, subject, language),
    explanation,
    cause: causeOf(context, hold, subject),
  });
}

/** e.g. "€0.0248" or a range; empty when free or unknown. */
export function priceText({ amount, currency }: Charge, language: 'en' | 'fr'): string {
  if (amount === null || currency === null || amount.max === 0) return '';
  return formatMoneyRange(amount.min, amount.max, currency, locales[language]);
}

// Of a notification, which was agreed to long before it leaves.
function agreedText(
  { currency }: Charge,
  { agreed_max: agreed = null, expires_at: end = null }: Subject,
  language: 'en' | 'fr',
): string {
  if (end === null || agreed === null || currency === null) return '';
  return formatMoney(agreed, currency, locales[language]);
}

function causeOf(context: CoreContext, hold: HoldReason, subject: Subject): string {
  const language = languageOf(context);
  if (hold === 'number_stopped') {
    const code = findConnection(context.db, subject.number_id)?.stopped_code;
    const words = code == null ? null : metaErrorWords(code, '', language);
    return words === null ? '' : `${words.what} ${words.do}`.trim();
  }
  const isTemplate = hold === 'template_state' || hold === 'category_moved';
  if (!isTemplate || subject.template_id === null) return '';
  const row = findTemplate(context.db, subject.template_id);
  if (row === undefined) return '';
  const facts = {
    language,
    timeZone: context.zone().timeZone,
    unknownParts: partsOf(row).unknown,
    isConnected: true,
  };
  return stateSentence(row, facts) ?? '';
}
