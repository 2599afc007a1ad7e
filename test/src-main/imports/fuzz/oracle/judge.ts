import { frenchRefusal } from '../../../../../shared/contract/french-refusals.ts';
import type { Refusal } from '../../../../../shared/contract/refusal.ts';
import type { FuzzCase } from '../made/build-case.ts';
import { datesAreInRange, survivorsAreNotSwallowed, survivorsKeepTheirTime } from './dates.ts';
import { everyLineCounts, everyWordStays } from './lines.ts';
import type { CaseReading, Outcome } from './read-case.ts';
import { textsAreClean, timesAreWellFormed } from './texts.ts';
import { readsTheTruth } from './truth.ts';
import { linesOf, type Rule } from './view.ts';

/** The rules of a file that was read, by name. */
export const rules: Readonly<Record<string, Rule>> = {
  'lines count': everyLineCounts,
  'words stay': everyWordStays,
  'texts are clean': textsAreClean,
  'times are well-formed': timesAreWellFormed,
  'dates are in range': datesAreInRange,
  'survivors keep their time': survivorsKeepTheirTime,
  'survivors are not swallowed': survivorsAreNotSwallowed,
};

const SENTENCE = /^[^\n\r\0]{10,400}\.$/;

/** Everything that is wrong with how a case was read: `rule: what`, empty when nothing is. */
export function judge(fuzzCase: FuzzCase, reading: CaseReading): string[] {
  const faults = [reading.outcome, reading.again.outcome, reading.answered].flatMap((outcome) =>
    outcome && 'refusal' in outcome ? judgeRefusal(outcome.refusal) : [],
  );
  if (digest(reading.outcome) !== digest(reading.again.outcome)) {
    faults.push(`same: pieces of ${reading.again.pieceSize} bytes read differently: ${differ(reading)}`);
  }
  for (const outcome of new Set([reading.outcome, reading.answered])) {
    if (!outcome || 'refusal' in outcome || reading.text === null) continue;
    const view = { fuzzCase, ...outcome, lines: linesOf(reading.text) };
    for (const [name, rule] of Object.entries(rules)) {
      faults.push(
        ...rule(view)
          .slice(0, 2)
          .map((fault) => `${name}: ${fault}`),
      );
    }
  }
  if (fuzzCase.damages.length === 0) {
    faults.push(...readsTheTruth(fuzzCase, reading).map((fault) => `truth: ${fault}`));
  }
  return faults;
}

function judgeRefusal({ code, message, details }: Refusal): string[] {
  const faults = [];
  if (!SENTENCE.test(message)) faults.push(`refusal: ${code} says ${JSON.stringify(message)}`);
  const french = frenchRefusal(code, details);
  if (french === null || !SENTENCE.test(french))
    faults.push(`refusal: ${code} says ${String(french)} in French`);
  return faults;
}

function digest(outcome: Outcome): string {
  if ('refusal' in outcome) return `${outcome.refusal.code} ${outcome.refusal.message}`;
  const { survey, messages } = outcome;
  return JSON.stringify([{ ...survey, reading: [...survey.reading.authors] }, messages]);
}

function differ({ outcome, again }: CaseReading): string {
  const [one, other] = [digest(outcome), digest(again.outcome)];
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return `${one.slice(Math.max(0, at - 40), at + 60)} | ${other.slice(Math.max(0, at - 40), at + 60)}`;
}
