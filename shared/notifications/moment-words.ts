import { typesetFrench } from '../text/typeset-french.ts';
import { sayWhen, type When } from '../time/when.ts';
import type { MomentRules, MomentWish, NotificationMoment } from './moment-types.ts';
import { usualLead } from './moment.ts';

/** Who reads why a notification leaves when it does; `now` in ms UTC. */
export interface MomentReader {
  language: 'en' | 'fr';
  locale: string;
  now: number;
}

interface MomentPhrases {
  before(lead: string): string;
  earlier(lead: string, to: When, isNight: boolean): string;
  later(lead: string, to: When, isNight: boolean): string;
  toOpening(lead: string, to: When, isNight: boolean): string;
  soon(lead: string | null, at: When | null): string;
  outside(at: When): string;
  never(end: When): string;
  over: string;
}

/** Why it leaves at that moment, or that none fits (null), in one sentence; times in the shop's zone. */
export function momentSentence(
  moment: NotificationMoment | null,
  wish: MomentWish,
  rules: MomentRules,
  { language, locale, now }: MomentReader,
): string {
  const phrases = language === 'fr' ? french : english;
  const when = (instant: number): When => sayWhen(instant, { language, locale, zone: rules.zone, now });
  const lead = leadText(wish.lead ?? usualLead);
  const say = (): string => {
    if (moment === null) {
      const end = Math.min(wish.expiresAt, wish.eventAt ?? Infinity);
      return end <= now ? phrases.over : phrases.never(when(end));
    }
    const { at, reason } = moment;
    const wished = (wish.eventAt ?? at) - (wish.lead ?? usualLead);
    const isNight = rules.day.at(wished) === null;
    switch (reason) {
      case 'wished':
        return phrases.before(lead);
      case 'earlier':
        return phrases.earlier(lead, when(at), isNight);
      case 'later': {
        const isOpening = rules.open.at(at)?.from === at;
        return isOpening
          ? phrases.toOpening(lead, when(at), isNight)
          : phrases.later(lead, when(at), isNight);
      }
      case 'soon':
        return phrases.soon(wish.eventAt === null ? null : lead, at <= now ? null : when(at));
      case 'outside_hours':
        return phrases.outside(when(at));
    }
  };
  return language === 'fr' ? typesetFrench(say()) : say();
}

// The same in both languages.
function leadText(lead: number): string {
  const minutes = Math.round(lead / 60_000);
  return minutes % 60 === 0 ? `${String(minutes / 60)}\u00a0h` : `${String(minutes)}\u00a0min`;
}

const english: MomentPhrases = {
  before: (lead) => `${lead} before.`,
  earlier: (lead, to, isNight) =>
    `${lead} before, moved earlier, to ${to.plain}: ${isNight ? 'it is night for the customer then' : 'you are shut then'}.`,
  later: (lead, to, isNight) =>
    `${lead} before, moved later, to ${to.plain}: ${isNight ? 'it is night for the customer then' : 'you are shut then'}.`,
  toOpening: (lead, to, isNight) =>
    `${lead} before, moved to your opening ${to.at}${isNight ? ': it is night for the customer before that' : ''}.`,
  soon: (lead, at) =>
    `${lead === null ? 'As soon as it may leave' : `Less than ${lead} are left: as soon as it may leave`}, ${at === null ? 'now' : at.at}.`,
  outside: (at) => `You do not open before then: it leaves by day, ${at.at}, while you are shut.`,
  never: (end) => `No moment fits: until ${end.plain} it is night for the customer.`,
  over: 'No moment is left: it would come too late.',
};

const french: MomentPhrases = {
  before: (lead) => `${lead} avant.`,
  earlier: (lead, to, isNight) =>
    `${lead} avant, avancé ; l’envoi part ${to.at} : ${isNight ? 'il ferait nuit chez le client' : 'vous seriez fermé'}.`,
  later: (lead, to, isNight) =>
    `${lead} avant, retardé ; l’envoi part ${to.at} : ${isNight ? 'il ferait nuit chez le client' : 'vous seriez fermé'}.`,
  toOpening: (lead, to, isNight) =>
    `${lead} avant, reporté à votre ouverture, ${to.at}${isNight ? ' : avant, il fait nuit chez le client' : ''}.`,
  soon: (lead, at) =>
    `${lead === null ? 'Dès que possible' : `Il reste moins de ${lead} : dès que possible`}, ${at === null ? 'maintenant' : at.at}.`,
  outside: (at) => `Vous n’ouvrez pas avant : l’envoi part de jour, ${at.at}, pendant que vous êtes fermé.`,
  never: (end) => `Aucun moment ne convient : il fait nuit chez le client ${end.until}.`,
  over: 'Il ne reste aucun moment : ce serait trop tard.',
};
