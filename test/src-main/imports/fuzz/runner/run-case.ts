import { buildCase, type FuzzCase } from '../made/build-case.ts';
import { judge } from '../oracle/judge.ts';
import { readCase } from '../oracle/read-case.ts';

/** What came of one case: `outcome` is `read`, `ambiguous`, a refusal's code or `crash`. */
export interface CaseResult {
  fuzzCase: FuzzCase;
  outcome: string;
  faults: string[];
}

/** Processor time that reading one file several times may take, in ms; a file of a few kilobytes takes one or two. */
const MOST_TIME = 3_000;

/** Builds, reads and judges one case; whatever is thrown is a fault. */
export async function runCase(folder: string, seed: number, number: number): Promise<CaseResult> {
  const fuzzCase = buildCase(seed, number);
  const start = process.threadCpuUsage();
  try {
    const reading = await readCase(folder, fuzzCase);
    const { user, system } = process.threadCpuUsage(start);
    const faults = judge(fuzzCase, reading);
    const spent = Math.round((user + system) / 1_000);
    if (spent > MOST_TIME) faults.push(`time: takes ${spent} ms`);
    const { outcome } = reading;
    if ('refusal' in outcome) return { fuzzCase, outcome: outcome.refusal.code, faults };
    return { fuzzCase, outcome: outcome.survey.ambiguous ? 'ambiguous' : 'read', faults };
  } catch (error) {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { fuzzCase, outcome: 'crash', faults: [`crash: ${told}`] };
  }
}
