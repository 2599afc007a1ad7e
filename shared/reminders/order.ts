import type { GoodMoment } from '../window/good-moments.ts';
import type { ReminderFacts } from './facts.ts';

const minute = 60_000;

/** What is ordered by what would be lost. */
export interface AtStake {
  facts: ReminderFacts;
  moment: GoodMoment | null;
}

/**
 * For `sort`: where most would be lost first. The last good moment by the minute, then an ad's free days that nobody opened yet, then what a
 * template would cost, then the window's end; those whose window is closed come last.
 */
export function comesFirst(one: AtStake, other: AtStake): number {
  return (
    byNumber(minuteOf(one), minuteOf(other)) ||
    byNumber(hasAd(other), hasAd(one)) ||
    byNumber(other.facts.atStakeMicros ?? 0, one.facts.atStakeMicros ?? 0) ||
    byNumber(one.facts.windowClosesAt ?? Infinity, other.facts.windowClosesAt ?? Infinity) ||
    byNumber(Number(one.facts.thread), Number(other.facts.thread))
  );
}

function minuteOf({ moment }: AtStake): number {
  return moment === null ? Infinity : Math.floor(moment.at / minute);
}

function hasAd({ facts }: AtStake): number {
  return facts.adAnswerBefore === null ? 0 : 1;
}

// Infinity less Infinity is no number.
function byNumber(one: number, other: number): number {
  return one < other ? -1 : Number(one > other);
}
