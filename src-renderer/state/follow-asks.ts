import type { DesktopAsk } from '../../shared/contract/desktop.ts';
import { desktop } from '../connect/desktop.ts';
import type { App } from './app.svelte.ts';

/** Does from now on what the window's menu, a second start or the system asks; what was asked before comes at once. */
export function followAsks(app: App): void {
  desktop?.onAsk((ask) => {
    follow(app, ask);
  });
}

function follow(app: App, ask: DesktopAsk): void {
  switch (ask.type) {
    case 'import':
      app.openImport(ask.paths.map((path) => ({ name: path.split(/[\\/]/).at(-1) ?? path, path })));
      break;
    case 'go':
      app.router.go(ask.view, ask.thread ?? null);
      break;
    case 'remind':
      app.reminders.show(ask.reminder);
      break;
    case 'sound':
      app.reminders.play(ask.sound);
      break;
    case 'palette':
      app.overlays.palette = true;
      break;
    case 'shortcuts':
      app.overlays.shortcuts = true;
  }
}
