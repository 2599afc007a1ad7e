import { _electron, type Page } from 'playwright-core';
import { root } from '../../helpers/program.ts';
import { electronBinary } from './which-host.ts';
import { place, type ShownShop, type ShowOptions } from './shown-shop.ts';

/** The real program in the real Electron. */
export async function showInElectron(options: ShowOptions): Promise<ShownShop> {
  const environment: Record<string, string> = { TZ: place.timezoneId };
  for (const [name, value] of Object.entries(process.env)) {
    // Set, it would make Electron a plain Node.
    if (value !== undefined && name !== 'ELECTRON_RUN_AS_NODE') environment[name] ??= value;
  }
  const electron = await _electron.launch({
    executablePath: electronBinary() ?? '',
    args: [...sandboxSwitches(), `--lang=${place.locale}`, root, '--data', options.dataFolder],
    env: environment,
  });
  const context = electron.context();
  context.on('page', options.onPage);
  context.pages().forEach(options.onPage);
  if (options.initScript) await context.addInitScript(options.initScript);
  const page = await electron.firstWindow();
  await settle(page, options);

  return {
    page,
    context,
    async another() {
      const coming = electron.waitForEvent('window');
      await electron.evaluate(({ Menu }) => {
        const file = Menu.getApplicationMenu()?.items.find((item) => item.submenu?.items.some(isNewWindow));
        file?.submenu?.items.find(isNewWindow)?.click();
        function isNewWindow(item: Electron.MenuItem): boolean {
          return item.accelerator === 'CmdOrCtrl+N';
        }
      });
      const second = await coming;
      await settle(second, options);
      return second;
    },
    end: () => electron.close(),
  };
}

// A window shows itself before a spec can say how: set it up, then load its page anew.
async function settle(page: Page, { viewport, initScript }: ShowOptions): Promise<void> {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  if (initScript) await page.reload();
}

// As root, in a container, Chromium's sandbox cannot be set up.
function sandboxSwitches(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
