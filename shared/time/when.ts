import { parseLocalText } from './local-text.ts';
import type { Zone } from './zone.ts';

const dayLength = 86_400_000;
/** Before this hour it is still the night of the day before. */
const nightEnds = 5;

/** An instant as part of a sentence: "at 18:40", "by 02:10 tonight", "until 09:10 tomorrow", "since 12:20 on Tuesday". */
export type When = Record<'at' | 'by' | 'until' | 'since' | 'plain', string>;

/** For whom an instant is said: `locale` for its time, `now` (ms UTC) for its day in `zone`. */
export interface WhenReader {
  language: 'en' | 'fr';
  locale: string;
  zone: Zone;
  now: number;
}

type Distance = 'yesterday' | 'today' | 'tonight' | 'tomorrow' | 'weekday' | 'date';

const formats = new Map<string, Intl.DateTimeFormat>();

/** An instant (ms UTC) with its day where that is not today's. */
export function sayWhen(instant: number, { language, locale, zone, now }: WhenReader): When {
  const [local, today] = [zone.toLocal(instant), zone.toLocal(now)];
  const distance = distanceOf(local, today);
  const say = (options: Intl.DateTimeFormatOptions): string => {
    const key = `${locale} ${zone.timeZone} ${JSON.stringify(options)}`;
    const format =
      formats.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone: zone.timeZone, ...options });
    formats.set(key, format);
    return format.format(instant);
  };
  const time = say({ hour: '2-digit', minute: '2-digit' });
  const year = local.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  const day = say(distance === 'date' ? { day: 'numeric', month: 'long', ...year } : { weekday: 'long' });
  return language === 'fr' ? french(time, day, distance) : english(time, day, distance);
}

function distanceOf(local: string, today: string): Distance {
  const midnightOf = (text: string): number => parseLocalText(`${text.slice(0, 10)}T00:00:00`);
  const days = (midnightOf(local) - midnightOf(today)) / dayLength;
  if (days === 0) return 'today';
  if (days === -1) return 'yesterday';
  if (days !== 1) return Math.abs(days) <= 6 ? 'weekday' : 'date';
  return hourOf(local) < nightEnds && hourOf(today) >= nightEnds ? 'tonight' : 'tomorrow';
}

function hourOf(local: string): number {
  return Number(local.slice(11, 13));
}

function english(time: string, day: string, distance: Distance): When {
  const isNamed = distance === 'weekday' || distance === 'date';
  const after = distance === 'today' ? '' : isNamed ? ` on ${day}` : ` ${distance}`;
  const plain = `${time}${after}`;
  return { at: `at ${plain}`, by: `by ${plain}`, until: `until ${plain}`, since: `since ${plain}`, plain };
}

function french(time: string, weekday: string, distance: Distance): When {
  const day = {
    yesterday: 'hier',
    today: '',
    tonight: '',
    tomorrow: 'demain',
    weekday,
    date: weekday.replace(/^1 /, '1er '),
  }[distance];
  if (distance === 'date') {
    const plain = `le ${day} à ${time}`;
    return {
      at: plain,
      by: `avant ${plain}`,
      until: `jusqu’au ${day} à ${time}`,
      since: `depuis ${plain}`,
      plain,
    };
  }
  const plain = distance === 'tonight' ? `${time} cette nuit` : `${day} ${time}`.trim();
  const at = day === '' ? `à ${plain}` : `${day} à ${time}`;
  return { at, by: `avant ${plain}`, until: `jusqu’à ${plain}`, since: `depuis ${plain}`, plain };
}
