import { mkdtemp } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildCase } from '../made/build-case.ts';
import { describeFault, keepCase, printFault } from './fault.ts';
import { runCases } from './pool.ts';
import { runCase } from './run-case.ts';

const MOST_SHOWN = 20;
const HELP = `npm run fuzz -- [--cases N] [--seed N] [--case N] [--workers N]
Reads N damaged chat exports (1,000,000 unless told) and checks every one; --case reads that one alone and keeps its file.
`;

process.exitCode = await main();

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      cases: { type: 'string', default: '1000000' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      case: { type: 'string' },
      workers: { type: 'string', default: String(Math.min(2, availableParallelism())) },
      help: { type: 'boolean', default: false },
    },
  });
  const numbers = [values.cases, values.seed, values.case ?? '0', values.workers].map(Number);
  if (values.help || !numbers.every((number) => Number.isSafeInteger(number) && number >= 0)) {
    process.stdout.write(HELP);
    return values.help ? 0 : 2;
  }
  const [cases = 0, seed = 0, number = 0, workers = 1] = numbers;
  return values.case === undefined ? runAll(cases, seed, Math.max(1, workers)) : runOne(seed, number);
}

async function runAll(cases: number, seed: number, workers: number): Promise<number> {
  process.stdout.write(`Reading ${cases} damaged chat exports, seed ${seed}.\n`);
  const start = performance.now();
  const { faults, outcomes } = await runCases({
    seed,
    from: 0,
    to: cases,
    workers,
    onProgress: showProgress(cases),
  });
  const seconds = (performance.now() - start) / 1_000;
  const counts = Object.entries(outcomes).sort((one, other) => other[1] - one[1]);
  process.stdout.write(
    counts.map(([outcome, count]) => `${String(count).padStart(8)} ${outcome}\n`).join(''),
  );
  if (faults.length > 0) {
    const folder = await keptFolder();
    for (const fault of faults.slice(0, MOST_SHOWN)) process.stdout.write(`${printFault(fault, folder)}\n`);
    if (faults.length > MOST_SHOWN) process.stdout.write(`… and ${faults.length - MOST_SHOWN} more\n`);
  }
  process.stdout.write(
    `${cases} cases of seed ${seed} in ${seconds.toFixed(1)} s, ${faults.length} with faults.\n`,
  );
  return faults.length > 0 ? 1 : 0;
}

async function runOne(seed: number, number: number): Promise<number> {
  const folder = await keptFolder();
  const { fuzzCase, outcome, faults } = await runCase(folder, seed, number);
  const { shape, damages } = describeFault(fuzzCase, faults);
  process.stdout.write(`${shape}, ${damages.join(', ') || 'whole'}: ${outcome}\n`);
  process.stdout.write(faults.map((fault) => `  ${fault}\n`).join(''));
  process.stdout.write(`${keepCase(folder, buildCase(seed, number))}\n`);
  return faults.length > 0 ? 1 : 0;
}

function keptFolder(): Promise<string> {
  return mkdtemp(path.join(tmpdir(), 'vitrine-fuzz-kept-'));
}

function showProgress(cases: number): ((done: number, faults: number) => void) | undefined {
  if (!process.stderr.isTTY) return undefined;
  return (done, faults) => {
    const end = done === cases ? '\n' : '';
    process.stderr.write(`\r${done} of ${cases}, ${faults} with faults${end}`);
  };
}
