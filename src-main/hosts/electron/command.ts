import { app } from 'electron';

/** Runs one command of the shell without any window, and ends the program with its exit code. */
export async function runCommand(args: readonly string[]): Promise<void> {
  app.dock?.hide();
  // A server without a screen runs commands as well.
  if (process.platform === 'linux') app.commandLine.appendSwitch('ozone-platform', 'headless');
  const { runProgram } = await import('../command-line/program.ts');
  app.exit(await runProgram(args, process.env));
}
