import { portMessage, type DesktopShell } from '../../shared/contract/desktop.ts';

/** What the desktop's window gives its page; null in a browser. */
export const desktop: DesktopShell | null = (globalThis as { vitrine?: DesktopShell }).vitrine ?? null;

/** Where a chosen or dropped file lies, when the core can read it there by itself; null when it has to be handed over. */
export function placeOf(file: File): string | null {
  return desktop?.pathOf(file) || null;
}

/** Keeps one port to the core open: asks for another one whenever it closes. */
export function keepPort(
  shell: DesktopShell,
  events: { opened: (port: MessagePort) => void; lost: () => void },
): void {
  addEventListener('message', (event) => {
    const [port] = event.ports;
    if (event.source !== window || event.data !== portMessage || port === undefined) return;
    port.addEventListener('close', () => {
      events.lost();
      shell.connect();
    });
    events.opened(port);
  });
  shell.connect();
}
