import { app } from 'electron';

/** Runs one command of the shell without any window, and ends the program with its exit code. */
export async function runCommand(args: readonly string[]): Promise<void> {
  app.dock?.hide();
  const { runProgram } = await import('../command-line/program.ts');
  app.exit(await runProgram(args, process.env));
}
