import type { Progress } from '../session/run-plan.ts';

/** How much of one file each stage takes: where it begins, and how long it is. */
const stages = { reading: [0, 0.3], writing: [0.3, 0.6], indexing: [0.9, 0.1] } as const;

/** The share of the whole import that is done, 0 to 1. Pricing comes once, after a run's files, and counts as a tenth. */
export function shareDone(now: Progress, before: number, files: number): number {
  if (now.stage === 'pricing') return (0.9 * (before + now.files)) / Math.max(1, files) + 0.1 * now.done;
  const [start, length] = stages[now.stage];
  const inFile = start + length * now.done;
  return (0.9 * (before + now.file_index + inFile)) / Math.max(1, files);
}
