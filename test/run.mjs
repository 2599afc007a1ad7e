// Runs every test (or those whose path contains an argument) and ends stdout with one line: N passed, N failed.
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startVitest } from 'vitest/node';
import { makeMemoryFolder } from './helpers/memory-folder.mjs';
import { bundleStarted } from './helpers/started/bundle.mjs';
import { sayWhichHost } from './e2e/hosts/which-host.ts';

// Hundreds of tests start the real program in a process of its own: each finds there what the one before has compiled.
process.env['NODE_COMPILE_CACHE'] ??= path.resolve('build', 'compiled');

// And in a run of everything they are started as one file rather than a thousand.
if (process.argv.length === 2) process.env['VITRINE_STARTED'] = await bundleStarted();

process.env['TMPDIR'] ??= makeMemoryFolder() ?? tmpdir();

const vitest = await startVitest('test', process.argv.slice(2), { run: true, watch: false });
const counts = { passed: 0, failed: 0, skipped: 0 };
let ranEndToEnd = false;

for (const testModule of vitest.state.getTestModules()) {
  ranEndToEnd ||= testModule.project.name === 'e2e';
  // A file that does not even load, or whose hooks throw, is a failure although no test of it ran.
  if (testModule.errors().length > 0) counts.failed += 1;
  for (const suite of testModule.children.allSuites()) counts.failed += suite.errors().length > 0 ? 1 : 0;
  for (const test of testModule.children.allTests()) {
    const { state } = test.result();
    counts[state === 'pending' ? 'failed' : state] += 1;
  }
}
// Rejections nobody awaited and workers that died.
counts.failed += vitest.state.getUnhandledErrors().length;

await vitest.close();
const skipped = counts.skipped > 0 ? `, ${String(counts.skipped)} skipped` : '';
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;
if (ranEndToEnd) process.stdout.write(`${sayWhichHost()}\n`);
process.stdout.write(`${String(counts.passed)} passed, ${String(counts.failed)} failed${skipped}\n`);
