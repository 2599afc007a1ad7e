import { app, type WebContents } from 'electron';
import { offerFile } from './open-file.ts';
import { offerOutside } from './open-outside.ts';
import { isOurAddress, ticketIn } from './scheme.ts';

/** Keeps every page where it is: no other address, no window of its own making, no page inside the page. */
export function guardNavigation(): void {
  app.on('web-contents-created', (_event, contents) => {
    guardContents(contents);
  });
}

function guardContents(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOurAddress(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isOurAddress(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.setWindowOpenHandler(({ url }) => {
    const ticket = ticketIn(url);
    void (ticket === null ? offerOutside(contents, url) : offerFile(contents, ticket));
    return { action: 'deny' };
  });
}
