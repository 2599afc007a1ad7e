import { describe, expect, it } from 'vitest';
import {
  deleteUnusedMedia,
  findMedia,
  findMediaId,
  findMediaOfMessage,
  findThumbnail,
  insertMedia,
  insertThumbnail,
  linkMedia,
  readMessageMedia,
} from '../../../src-main/database/media.ts';
import type { Connection } from '../../../src-main/database/open.ts';
import { openCore } from '../../helpers/core.ts';

/** A database with three messages and two imports. */
async function openFilled(): Promise<Connection> {
  const { db } = (await openCore()).context;
  db.exec(`
    INSERT INTO thread (id, number_id, kind, name) VALUES (1, 'main', 'customer', 'Nadia');
    INSERT INTO message (id, thread_id, at, direction, kind, sent_from, source, text, attachment) VALUES
      (1, 1, 1, 'in', 'text', 'phone', 'import', '', 'a.jpg'), (2, 1, 2, 'in', 'text', 'phone', 'import', '', 'b.jpg'),
      (3, 1, 3, 'in', 'text', 'phone', 'import', '', 'c.jpg');
    INSERT INTO import_run (id, started_at) VALUES (1, 1);
    INSERT INTO import_file (id, run_id, file, zone, date_order, via) VALUES (1, 1, 'a', 'UTC', 'dmy', 'phone'),
      (2, 1, 'b', 'UTC', 'dmy', 'phone');
  `);
  return db;
}

const file = (mark: number) => ({
  hash: Buffer.alloc(32, mark),
  size: mark,
  type: 'image/jpeg',
  width: 4,
  height: 3,
});

describe('the file of a message', () => {
  it('is the one that was stored, where another import could not store it', async () => {
    const db = await openFilled();
    const id = insertMedia(db, file(1));
    linkMedia(db, 1, null, 1);
    linkMedia(db, 1, id, 2);
    linkMedia(db, 2, id, 1);
    linkMedia(db, 2, null, 2);
    linkMedia(db, 3, null, 1);
    const found = readMessageMedia(db, [1, 2, 3]);
    expect([1, 2, 3].map((message) => found.get(message)?.id)).toEqual([id, id, null]);
    expect([1, 2, 3].map((message) => findMediaOfMessage(db, message)?.name)).toEqual([
      'a.jpg',
      'b.jpg',
      undefined,
    ]);
  });

  it('is the earliest one in the list and for a ticket alike, where imports brought different ones', async () => {
    const db = await openFilled();
    const [one, other] = [insertMedia(db, file(1)), insertMedia(db, file(2))];
    linkMedia(db, 1, other, 1);
    linkMedia(db, 1, one, 2);
    expect(readMessageMedia(db, [1]).get(1)?.id).toBe(other);
    expect(findMediaOfMessage(db, 1)?.id).toBe(other);
  });

  it('is linked once per import, and goes with its message', async () => {
    const db = await openFilled();
    const id = insertMedia(db, file(1));
    linkMedia(db, 1, id, 1);
    linkMedia(db, 1, id, 1);
    expect(db.prepare('SELECT count(*) FROM message_media').pluck().get()).toBe(1);
    db.exec('DELETE FROM message WHERE id = 1');
    expect(db.prepare('SELECT count(*) FROM message_media').pluck().get()).toBe(0);
  });
});

it('forgets files that no message has, with their thumbnails, and says which', async () => {
  const db = await openFilled();
  const [kept, gone] = [insertMedia(db, file(1)), insertMedia(db, file(2))];
  linkMedia(db, 1, kept, 1);
  for (const id of [kept, gone]) insertThumbnail(db, id, 'image/webp', Buffer.from('x'));
  expect(deleteUnusedMedia(db).map((hash) => hash[0])).toEqual([2]);
  expect([findMedia(db, kept)?.size, findMedia(db, gone)]).toEqual([1, undefined]);
  expect([findThumbnail(db, kept)?.type, findThumbnail(db, gone)]).toEqual(['image/webp', undefined]);
  expect(findMediaId(db, file(2).hash)).toBeUndefined();
});

it('reads the files of a page by index, however many there are', async () => {
  const db = await openFilled();
  const prepared: string[] = [];
  const watched = new Proxy(db, {
    get: (target, name) =>
      name === 'prepare'
        ? (sql: string) => {
            prepared.push(sql);
            return target.prepare(sql);
          }
        : (Reflect.get(target, name, target) as unknown),
  });
  readMessageMedia(watched, [1, 2]);
  const plan = db
    .prepare<[string], { detail: string }>(`EXPLAIN QUERY PLAN ${prepared[0] ?? ''}`)
    .all('[]')
    .map(({ detail }) => detail)
    .join('\n');
  expect(plan).toContain('SEARCH l USING INDEX message_media_by_message (message_id=?)');
  expect(plan).toContain('SEARCH m USING INTEGER PRIMARY KEY');
  expect(plan).not.toMatch(/SCAN [lmt]\b/);
});
