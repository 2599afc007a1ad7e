import { spawn } from 'node:child_process';

// An opener that is still running after this long has become the browser itself.
const longEnough = 5_000;

/** Opens an address in the owner's browser, without a shell in between; false when this machine has no way to. */
export function openInBrowser(address: string): Promise<boolean> {
  const [command, ...args] = openerOf(process.platform);
  return new Promise((resolve) => {
    const child = spawn(command, [...args, address], { detached: true, stdio: 'ignore' });
    child.unref();
    child.once('error', () => {
      resolve(false);
    });
    child.once('exit', (code) => {
      resolve(code === 0);
    });
    setTimeout(resolve, longEnough, true).unref();
  });
}

function openerOf(platform: NodeJS.Platform): [string, ...string[]] {
  if (platform === 'darwin') return ['open'];
  // `start` is a word of the shell; this is the program behind it.
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  return ['xdg-open'];
}
