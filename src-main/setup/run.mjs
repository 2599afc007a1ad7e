import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildProgram } from './bundle.mjs';
import { handOver } from './child.mjs';
import { bringElectron } from './electron.mjs';
import { install } from './install.mjs';
import { buildPage } from './page.mjs';
import { say, SetupProblem } from './problem.mjs';
import { tasks } from './tasks.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Installs and builds what the task needs and is not there, then hands the terminal over to Node 24. */
export async function run([name = '', ...args]) {
  const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
  if (task === undefined) {
    say(`There is no task "${name}": use one of ${Object.keys(tasks).join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  try {
    const node = await install(root);
    const needs = task.needs(args);
    if (needs.includes('page')) await buildPage(root, node);
    const electron = needs.includes('electron') ? await bringElectron(root, node) : undefined;
    if (needs.includes('program') || electron !== undefined) await buildProgram(root, node);
    process.exitCode = await runSteps(node, task.steps(args), environment(node, electron));
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}

// Every step runs even after one failed, so that one look shows everything; the first failure is the exit code.
async function runSteps(node, steps, env) {
  let outcome = 0;
  for (const step of steps) {
    const code = await handOver(node, step, { cwd: root, env });
    if (code > 128) return code;
    outcome ||= code;
  }
  return outcome;
}

// Children of the program (test runners, tools) must find the same Node first; the start must find Electron.
function environment(node, electron) {
  // Windows spells it Path, and a copy of its environment is case-sensitive.
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const places = [path.dirname(node), path.join(root, 'node_modules', '.bin'), process.env[name] ?? ''];
  const typedIn = process.env['INIT_CWD'] ?? process.cwd();
  const env = { ...process.env, INIT_CWD: typedIn, [name]: places.join(path.delimiter) };
  delete env.VITRINE_ELECTRON;
  return electron === undefined ? env : { ...env, VITRINE_ELECTRON: electron };
}
