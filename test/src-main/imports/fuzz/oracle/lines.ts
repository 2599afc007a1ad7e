import type { Rule, View } from './view.ts';
import { withoutMarks } from './view.ts';

type Owner = 'message' | 'notice' | 'problem';

const MOST_PROBLEMS = 500;
// An iPhone prints a notice in somebody's name, which is no author: it may go.
const NOTICE_SLOT = /^[^\n]*: [\u200e\u200f]/;

/** Every physical line is in a message, a notice or a problem, the counts say so, and as many messages come as were counted. */
export const everyLineCounts: Rule = (view) => {
  const { survey, messages, lines } = view;
  const { total, inMessages, inSystem, inProblems } = survey.lines;
  const faults: string[] = [];
  if (total !== lines.length) faults.push(`counts ${total} lines of ${lines.length}`);
  if (inMessages + inSystem + inProblems !== total) {
    faults.push(`${inMessages} + ${inSystem} + ${inProblems} lines are not ${total}`);
  }
  if (messages.length !== survey.messages) {
    faults.push(`delivers ${messages.length} messages where it counted ${survey.messages}`);
  }
  const authored = survey.authors.reduce((sum, author) => sum + author.messages, 0);
  const delivered = messages.filter(({ system }) => !system).length;
  if (authored !== delivered) faults.push(`counts ${authored} messages of authors and delivers ${delivered}`);
  for (let index = 1; index < messages.length; index++) {
    const [before, here] = [messages[index - 1]!, messages[index]!];
    if (before.line >= here.line) faults.push(`line ${here.line} comes after line ${before.line}`);
  }
  if (faults.length > 0 || survey.problems.length >= MOST_PROBLEMS) return faults;
  const owners = ownersOf(view);
  const owned = (owner: Owner): number => owners.filter((found) => found === owner).length;
  const found = [owned('message'), owned('notice'), owned('problem')].join(' + ');
  const said = [inMessages, inSystem, inProblems].join(' + ');
  return found === said ? [] : [`says ${said} lines where they are ${found}`];
};

/** No word is dropped: what stands on the lines of a message is in its author, its text or its attachment. */
export const everyWordStays: Rule = ({ messages, lines, survey }) => {
  if (survey.problems.length >= MOST_PROBLEMS) return [];
  const problems = survey.problems.map(({ line }) => line ?? 0);
  const starts = [...messages.map(({ line }) => line), ...problems, lines.length + 1].sort((a, b) => a - b);
  const ends = new Map(starts.map((start, index) => [start, starts[index + 1]]));
  return messages.flatMap((message) => {
    const printed = lines
      .slice(message.line - 1, (ends.get(message.line) ?? lines.length + 1) - 1)
      .join('\n');
    const owed = message.system ? printed.replace(NOTICE_SLOT, '') : printed;
    const kept = tokensOf(`${message.author ?? ''}\n${message.text}\n${message.attachment ?? ''}`);
    const lost = [...tokensOf(owed)].filter((token) => !kept.has(token));
    return lost.length === 0 ? [] : [`line ${message.line} loses ${lost.join(' ')}`];
  });
};

function ownersOf({ survey, messages, lines }: View): Owner[] {
  const starts = new Map<number, Owner>(survey.problems.map(({ line }) => [line ?? 0, 'problem']));
  for (const { line, system } of messages) starts.set(line, system ? 'notice' : 'message');
  let owner: Owner = 'problem';
  return lines.map((_, index) => (owner = starts.get(index + 1) ?? owner));
}

function tokensOf(text: string): Set<string> {
  return new Set(withoutMarks(text).match(/#[0-9a-z]{2,5}/g) ?? []);
}
