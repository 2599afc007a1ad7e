import type { Session } from 'electron';
import { isOurAddress } from './scheme.ts';

// Copying a text; everything else is denied, whoever asks.
const granted: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

// What the page may load: itself, and what it made in its own memory.
const ownSchemes: ReadonlySet<string> = new Set(['blob:', 'data:']);

/** Denies what the page does not need: permissions, devices, screens and every address that is not its own. */
export function guardSession(session: Session, mayInspect: boolean): void {
  session.setPermissionRequestHandler((_contents, permission, decide, details) => {
    decide(granted.has(permission) && details.isMainFrame && isOurAddress(details.requestingUrl));
  });
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => granted.has(permission) && isOurAddress(origin),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, give) => {
    give(null);
  });
  session.setBluetoothPairingHandler((_details, answer) => {
    answer({ confirmed: false });
  });
  session.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: !mayLoad(details.url, mayInspect) });
  });
  session.setSpellCheckerEnabled(false);
}

/** Whether the page's session may load an address; the inspector only in a program that is being developed. */
export function mayLoad(address: string, mayInspect: boolean): boolean {
  const protocol = URL.parse(address)?.protocol;
  if (protocol === undefined) return false;
  return isOurAddress(address) || ownSchemes.has(protocol) || (mayInspect && protocol === 'devtools:');
}
