import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { root } from '../../helpers/program.ts';
import { startable } from '../../helpers/started/startable.ts';

/** The product as a process of its own, with the address of its page. */
export interface HostProcess {
  address: string;
  end(): Promise<void>;
}

/** Starts the browser host on a data folder, as `npm start` does. */
export async function startHost(dataFolder: string): Promise<HostProcess> {
  const args = [startable('src-main/start.ts'), '--no-open', '--data', dataFolder];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const closed = once(child, 'close');
  const texts = { stdout: '', stderr: '' };
  child.stderr.setEncoding('utf8').on('data', (text: string) => (texts.stderr += text));
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      texts.stdout += text;
      const end = texts.stdout.indexOf('\n');
      if (end >= 0) resolve(texts.stdout.slice(0, end));
    });
    void closed.then(() => {
      reject(new Error(`The host ended first: ${texts.stderr}`));
    });
  });
  return {
    address,
    async end() {
      child.kill('SIGKILL');
      await closed;
    },
  };
}
