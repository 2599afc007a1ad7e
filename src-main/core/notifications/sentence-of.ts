import { metaErrorWords } from '../../../shared/contract/meta-errors.ts';
import { parseMicros } from '../../../shared/money/micros.ts';
import { findConnection } from '../../database/connections.ts';
import { findThreadIdentity } from '../../database/thread-identities.ts';
import type { CoreContext } from '../context.ts';
import { languageOf } from '../language.ts';
import { presentEntry } from '../outbox/present-entry.ts';
import { causeOf } from './find-problems.ts';
import { moneyText } from './money-text.ts';
import { momentText } from './moment-text.ts';
import type { Facts } from './presenter.ts';
import { noParts, notificationWords, type SentenceParts } from './words/words.ts';

/** Where a notification stands and why, and what to do, in the owner's language. */
export function sentenceOf(context: CoreContext, facts: Facts): string {
  const { row, entry } = facts;
  const words = notificationWords(languageOf(context));
  const parts = partsOf(context, facts);
  switch (row.state) {
    case 'planned':
      return row.next_at <= context.clock() ? words.due(parts) : words.planned(parts);
    case 'waiting':
      return row.reason === null ? words.waiting.by_owner(parts) : words.waiting[row.reason](parts);
    case 'handed': {
      if (entry?.state === 'uncertain') return words.uncertain(parts);
      const said = entry === undefined ? null : presentEntry(context, entry, context.clock()).sentence;
      return said ?? words.handed(parts);
    }
    case 'sent':
      return words.sent(parts);
    case 'cancelled':
      return words.cancelled[isCancelReason(row.reason) ? row.reason : 'by_owner'](parts);
    case 'expired':
      return words.expired(parts);
    case 'refused':
      if (findThreadIdentity(context.db, row.thread_id)?.is_demo === 1) return words.demo;
      return words.refused[isRefuseReason(row.reason) ? row.reason : 'not_deliverable'](parts);
  }
}

function isCancelReason(reason: string | null): reason is 'by_owner' | 'event_cancelled' | 'opted_out' {
  return reason === 'by_owner' || reason === 'event_cancelled' || reason === 'opted_out';
}

function isRefuseReason(reason: string | null): reason is 'never_wrote' | 'other_person' {
  return reason === 'never_wrote' || reason === 'other_person';
}

// Written out only where a sentence says them: a plan has many rows.
function partsOf(
  context: CoreContext,
  { row, thread, template, entry, charge, amount, currency }: Facts,
): SentenceParts {
  const { monthly_budget: budget } = context.settings().values;
  const sentAt = row.settled_at ?? row.at;
  const moment = row.state === 'waiting' ? row.next_at : row.state === 'sent' ? sentAt : row.at;
  return {
    get price() {
      return moneyText(context, amount, { currency });
    },
    get agreed() {
      return moneyText(context, row.agreed_max, { currency: row.agreed_currency });
    },
    get budget() {
      return typeof budget === 'string' ? moneyText(context, parseMicros(budget), { currency }) : '';
    },
    get at() {
      return momentText(context, moment);
    },
    get end() {
      return momentText(context, row.expires_at);
    },
    get cause() {
      return causeFor(context, { row, thread, template, entry, charge });
    },
  };
}

function causeFor(
  context: CoreContext,
  { row, thread, template, entry, charge }: Pick<Facts, 'row' | 'thread' | 'template' | 'entry' | 'charge'>,
): string {
  const language = languageOf(context);
  const connection = findConnection(context.db, thread.number_id);
  const metaSays = (code: number, details: string): string => {
    const meta = metaErrorWords(code, details, language);
    return `${meta.what} ${meta.do}`.trim();
  };
  switch (row.reason) {
    case 'template_state':
    case 'category_moved':
      return template === undefined
        ? ''
        : causeOf(context, template, template.account_id === connection?.account_id);
    case 'number_stopped':
      return connection?.stopped_code == null ? '' : metaSays(connection.stopped_code, '');
    case 'not_deliverable':
      if (thread.is_shown === 0) return notificationWords(language).problem.not_shown(noParts);
      if (entry?.error_code != null) return metaSays(entry.error_code, entry.error_details ?? '');
      return row.state === 'waiting' ? (charge?.explanation ?? '') : '';
    case 'price_unknown':
      return charge?.explanation ?? '';
    default:
      return '';
  }
}
