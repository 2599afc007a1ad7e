import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { guardDownloads } from '../../../../src-main/hosts/electron/downloads.ts';
import { preventable } from '../../../helpers/electron/events.ts';
import { app, resetElectron, session } from '../../../helpers/electron/stand-in.ts';
import { strangers } from '../../../helpers/electron/strangers.ts';

beforeEach(() => {
  resetElectron();
  app.paths.set('downloads', '/home/owner/Downloads');
  guardDownloads(session.defaultSession as never);
});

/** What becomes of a download: the place that the owner is offered, or null when it is refused. */
function download(address: string, name = 'month.csv'): string | null {
  const event = preventable({});
  let place: string | null = null;
  session.defaultSession.emit('will-download', event, {
    getURL: () => address,
    getFilename: () => name,
    setSaveDialogOptions: ({ defaultPath }: { defaultPath: string }) => (place = defaultPath),
  });
  return event.defaultPrevented ? null : place;
}

describe('a download', () => {
  it('of what the page made is saved where the owner says', () => {
    expect(download('blob:vitrine://app/0f2c')).toBe(path.join('/home/owner/Downloads', 'month.csv'));
  });

  it('of a message’s file is saved where the owner says', () => {
    const ticket = 'T'.repeat(43);
    const place = path.join('/home/owner/Downloads', 'menu.pdf');
    expect(download(`vitrine://app/media/${ticket}`, 'menu.pdf')).toBe(place);
  });

  it('cannot name a place of its own', () => {
    expect(download('blob:vitrine://app/0f2c', '../../.bashrc')).toBe(
      path.join('/home/owner/Downloads', '.bashrc'),
    );
  });

  it('of anything else is refused', () => {
    const all = [
      ...strangers,
      ...strangers.map((address) => `blob:${address}`),
      'vitrine://app/index.html',
      'data:text/csv,a',
      'blob:null/0f2c',
      'vitrine://app/media/',
      `vitrine://evil/media/${'T'.repeat(43)}`,
      `https://app/media/${'T'.repeat(43)}`,
      `vitrine://app/media/../${'T'.repeat(43)}`,
    ];
    expect(all.filter((address) => download(address) !== null)).toEqual([]);
  });
});
