import { bestMoment } from '../../../shared/notifications/moment.ts';
import type { MomentRules } from '../../../shared/notifications/moment-types.ts';
import { momentSentence } from '../../../shared/notifications/moment-words.ts';
import { daytimeIn, zonesOf } from '../../../shared/notifications/zones.ts';
import { marketTables } from '../../../shared/tariff/market.ts';
import { formatLocalDay, parseLocalText } from '../../../shared/time/local-text.ts';
import type { Zone } from '../../../shared/time/zone.ts';
import { openingTimes } from '../../../shared/window/opening-times.ts';
import type { CoreContext } from '../context.ts';
import { languageOf } from '../language.ts';
import { momentText } from './moment-text.ts';
import { noParts, notificationWords } from './words/words.ts';

const day = 86_400_000;
/** One that is about no event looks for its moment so far ahead, in ms. */
const farthest = 14 * day;

/** When something leaves and until when it may, ms UTC, and why then; `fits` is false where no moment lies before its end. */
export interface Timing {
  at: number;
  expiresAt: number;
  sentence(): string;
  fits: boolean;
}

/** What the owner, or a file, says of a notification's times; null where it is left to the program. ms UTC. */
export interface WishedTimes {
  event_at: number | null;
  at: number | null;
  expires_at: number | null;
}

/** When a customer may be written to. */
export type RulesOf = (customer: string | null) => MomentRules;

/** Finds the rules of a customer's moments; the opening times are worked out once. */
export function createMomentRules(context: CoreContext): RulesOf {
  const { opening_hours: hours, country: home } = context.settings();
  const zone = context.zone();
  const open = openingTimes(hours, zone);
  return (customer) => {
    const country = customer === null ? home : (marketTables.at(-1)?.place(customer).country ?? null);
    return { open, day: daytimeIn(zonesOf(country, zone)), zone };
  };
}

/** The moment and the end of a notification, as wished where something is wished. */
export function timeOf(context: CoreContext, rules: MomentRules, times: WishedTimes, now: number): Timing {
  const { event_at: eventAt, at: chosen, expires_at: wishedEnd } = times;
  const { zone } = rules;
  if (chosen !== null) {
    const words = notificationWords(languageOf(context));
    const sentence = (): string => words.chosen({ ...noParts, at: momentText(context, chosen) });
    return { at: chosen, expiresAt: wishedEnd ?? eventAt ?? endOfDay(zone, chosen), sentence, fits: true };
  }
  const wish = { eventAt, expiresAt: wishedEnd ?? eventAt ?? now + farthest };
  const moment = bestMoment(wish, rules, now);
  const language = languageOf(context);
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  const sentence = (): string => momentSentence(moment, wish, rules, { language, locale, now });
  const at = moment?.at ?? now;
  return { at, expiresAt: wishedEnd ?? eventAt ?? endOfDay(zone, at), sentence, fits: moment !== null };
}

/** Midnight after an instant, in the shop's zone. */
function endOfDay(zone: Zone, at: number): number {
  const next = parseLocalText(`${zone.dayOf(at)}T00:00:00`) + day;
  return zone.toInstant(`${formatLocalDay(next)}T00:00:00`);
}
