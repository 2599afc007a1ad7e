import { app, type WebContents } from 'electron';
import { offerOutside } from './open-outside.ts';
import { isOurAddress } from './scheme.ts';

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
    void offerOutside(contents, url);
    return { action: 'deny' };
  });
}
