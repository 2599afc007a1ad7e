import ICAL from 'ical.js';

/** How much work may still go into rules that repeat, for a whole file. */
export interface Effort {
  left: number;
}

/** That a rule takes more looking for its next day than any real one. */
export class EndlessRule extends Error {}

class PastEnd extends Error {}

const everyDay = new Set(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']);
const longestInterval = 1_000;
const mostOfOne = 12_000;

/**
 * The wall times (`YYYY-MM-DDTHH:MM:SS`) of a rule that begins at `start`, between `first` and `last`, both included. Ends for sure: throws
 * EndlessRule where the effort is used up, and for what no appointment does, such as coming back every second.
 */
export function* repeat(
  text: string,
  start: string,
  [first, last]: readonly [string, string],
  effort: Effort,
): Generator<string> {
  const rule = readRule(text, last);
  const budget = Math.min(effort.left, mostOfOne);
  const own = { left: budget };
  try {
    const iterator = bounded(rule, nearer(rule, start, first), Number(last.slice(0, 4)), own);
    for (let next = nextOf(iterator); next !== null; next = nextOf(iterator)) {
      const wall = next.toString().slice(0, 19);
      if (wall > last) return;
      if (wall >= first) yield wall;
    }
  } catch (error) {
    if (error instanceof PastEnd) return;
    throw error;
  } finally {
    effort.left -= budget - own.left;
  }
}

// Days and weeks that are long past need not be walked through, unless they are counted.
function nearer({ freq, interval, count }: ICAL.Recur, start: string, first: string): string {
  const step = (freq === 'DAILY' ? 1 : 7) * interval * 86_400_000;
  const steps = Math.floor((Date.parse(`${first}Z`) - Date.parse(`${start}Z`)) / step) - 1;
  if (steps <= 0 || count !== null || (freq !== 'DAILY' && freq !== 'WEEKLY')) return start;
  return new Date(Date.parse(`${start}Z`) + steps * step).toISOString().slice(0, 19);
}

// The types promise a time, and what comes at the end is none.
function nextOf(iterator: ICAL.RecurIterator): ICAL.Time | null {
  return iterator.next();
}

function readRule(text: string, last: string): ICAL.Recur {
  if (text.length > 500) throw new EndlessRule();
  const rule = ICAL.Recur.fromString(text);
  if (!everyDay.has(rule.freq) || !(rule.interval >= 1 && rule.interval <= longestInterval))
    throw new EndlessRule();
  const end = ICAL.Time.fromDateTimeString(last);
  if (rule.until === null || rule.until.compare(end) > 0) rule.until = end;
  return rule;
}

// Every way in which the iterator looks further is counted, and ends where the years that anybody asked for end.
function bounded(rule: ICAL.Recur, start: string, lastYear: number, effort: Effort): ICAL.RecurIterator {
  const tick = (year: number, cost = 1): void => {
    effort.left -= cost;
    if (effort.left < 0) throw new EndlessRule();
    if (year > lastYear) throw new PastEnd();
  };
  class Bounded extends ICAL.RecurIterator {
    override increment_month(): void {
      tick(this.last.year);
      super.increment_month();
    }
    override increment_year(by: number): void {
      tick(this.last.year, 60);
      super.increment_year(by);
    }
    override increment_monthday(by: number): void {
      tick(this.last.year, 1 + Math.floor(by / 20));
      super.increment_monthday(by);
    }
    override check_contracting_rules(): boolean {
      tick(this.last.year);
      return super.check_contracting_rules();
    }
  }
  return new Bounded({ rule, dtstart: ICAL.Time.fromDateTimeString(start) });
}
