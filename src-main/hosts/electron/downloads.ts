import { app, type Session } from 'electron';
import path from 'node:path';
import { isOurAddress, ticketIn } from './scheme.ts';

/** Lets the page save what it made itself and the files of messages, where the owner says; anything else that wants onto the disk is refused. */
export function guardDownloads(session: Session): void {
  session.on('will-download', (event, item) => {
    if (!isMadeByPage(item.getURL()) && ticketIn(item.getURL()) === null) {
      event.preventDefault();
      return;
    }
    item.setSaveDialogOptions({
      defaultPath: path.join(app.getPath('downloads'), path.basename(item.getFilename())),
    });
  });
}

function isMadeByPage(address: string): boolean {
  return address.startsWith('blob:') && isOurAddress(address.slice('blob:'.length));
}
