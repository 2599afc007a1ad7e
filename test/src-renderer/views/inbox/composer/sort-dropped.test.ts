import { expect, test } from 'vitest';
import { sortDropped } from '../../../../../src-renderer/views/inbox/thread/composer/sort-dropped.ts';

/** A drop as a browser brings it; a name that ends with `/` is a folder. */
function dropOf(...names: string[]): Parameters<typeof sortDropped>[0] {
  const items = names.map((name) => ({ webkitGetAsEntry: () => ({ isDirectory: name.endsWith('/') }) }));
  const files = names.map((name) => new File(['x'], name));
  return { items, files } as unknown as Parameters<typeof sortDropped>[0];
}

test.each([
  [['photo.jpg'], 'send'],
  [['photo.jpg', 'devis.pdf'], 'send'],
  [['photo.jpg', 'note.txt'], 'send'],
  [['note.TXT'], 'text'],
  [['a.txt', 'b.txt'], 'text'],
  [['chat.zip'], 'import'],
  [['photo.jpg', 'Chat.ZIP'], 'import'],
  [['exports/'], 'import'],
])('%s dropped on a chat are meant to %s', (names, kind) => {
  expect(sortDropped(dropOf(...names))).toMatchObject({ kind });
});
