import { runCommandLine } from '../../src-main/hosts/command-line/run.ts';

// Runs the commands given as a JSON list of argument lists, one after another in this process, and prints what became of each.
const commands = JSON.parse(process.argv[2] ?? '[]') as string[][];
const print = process.stdout.write.bind(process.stdout);
const texts = { stdout: '', stderr: '' };
process.stdout.write = (text) => ((texts.stdout += String(text)), true);
process.stderr.write = (text) => ((texts.stderr += String(text)), true);

const outcomes: unknown[] = [];
for (const args of commands) {
  texts.stdout = '';
  texts.stderr = '';
  const code = await runCommandLine(args, process.env);
  outcomes.push({ code, signal: null, ...texts });
}
print(JSON.stringify(outcomes));
