import type { IpcMainEvent, WebFrameMain } from 'electron';
import { isOurAddress, pageOrigin } from './scheme.ts';

/** The frame that sent a message if it is our page itself, as the top frame of a window; null for anybody else. */
export function ourSender(event: IpcMainEvent): WebFrameMain | null {
  const frame = event.senderFrame;
  if (frame === null || frame.isDestroyed() || frame.parent !== null) return null;
  return frame.origin === pageOrigin && isOurAddress(frame.url) ? frame : null;
}
