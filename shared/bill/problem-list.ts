import type { BillProblem, BillProblemCode } from '../contract/bills.ts';

const most = 100;
const longest = 200;

/** Collects what could not be read; the first hundred by line, the others as a number. */
export function createProblemList(): {
  add(line: number | null, code: BillProblemCode, text: string): void;
  list(): BillProblem[];
} {
  const problems: BillProblem[] = [];
  let others = 0;
  return {
    add(line, code, text) {
      if (problems.length < most) problems.push({ line, code, text: cut(text) });
      else others += 1;
    },
    list: () =>
      others === 0 ? problems : [...problems, { line: null, code: 'more_problems', text: String(others) }],
  };
}

function cut(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…`;
}
