import { runCommandLine } from './run.ts';

/** Runs one command on the process's own streams and resolves to its exit code once everything is printed. */
export async function runProgram(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  // A reader that has seen enough, such as `head`, closes the pipe: that is no mistake.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  const code = await runCommandLine(args, env);
  await Promise.all([process.stdout, process.stderr].map(drain));
  return code;
}

function drain(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => {
    stream.write('', () => {
      resolve();
    });
  });
}
