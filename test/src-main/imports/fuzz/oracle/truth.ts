import type { FuzzCase } from '../made/build-case.ts';
import type { CaseReading, Outcome } from './read-case.ts';

/** A file without damage is read as it was made, with the true order as the answer where it had to be asked. */
export function readsTheTruth(fuzzCase: FuzzCase, reading: CaseReading): string[] {
  const { outcome, answered } = reading;
  if ('refusal' in outcome) return [`a whole export is refused: ${outcome.refusal.message}`];
  if (answered === null) return [`the true order is not among ${outcome.survey.ordersPossible.join()}`];
  const { survey } = outcome;
  const faults = survey.ambiguous ? [] : compare(fuzzCase, outcome);
  if (survey.problems.length > 0)
    faults.push(`a whole export has problems: ${JSON.stringify(survey.problems[0])}`);
  return [...faults, ...compare(fuzzCase, answered)].slice(0, 3);
}

function compare({ chats: [chat] }: FuzzCase, outcome: Outcome): string[] {
  if (!chat) return [];
  if ('refusal' in outcome) return [`the true order is refused: ${outcome.refusal.message}`];
  if (outcome.messages.length !== chat.records.length) {
    return [`reads ${outcome.messages.length} messages of ${chat.records.length}`];
  }
  return chat.records.flatMap((record, index) => {
    const { timeLocal, author, text, attachment, system } = outcome.messages[index]!;
    const read = JSON.stringify({ timeLocal, author, text, attachment, system });
    const made = JSON.stringify({
      timeLocal: record.timeLocal,
      author: record.author,
      text: record.text,
      attachment: record.attachment,
      system: record.system,
    });
    return read === made ? [] : [`reads ${read} where it was ${made}`];
  });
}
