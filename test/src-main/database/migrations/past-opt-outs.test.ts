import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { migrate } from '../../../../src-main/database/migrate.ts';
import { migrations } from '../../../../src-main/database/migrations/index.ts';
import { openConnection } from '../../../../src-main/database/open.ts';
import { listOptedOut } from '../../../../src-main/database/opt-outs.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';

it('hears who had written STOP before the program listened for it, and who took it back', async () => {
  const folder = await temporaryFolder();
  const db = openConnection(path.join(folder, 'vitrine.db'));
  onTestFinished(() => void db.close());
  migrate(
    db,
    null,
    migrations.filter(({ version }) => version <= 70),
  );
  const thread = db.prepare(
    `INSERT INTO thread (id, number_id, kind, name, customer) VALUES (?, 'main', ?, ?, ?)`,
  );
  for (let id = 1; id <= 6; id += 1)
    thread.run(id, id === 4 ? 'group' : 'customer', `C${String(id)}`, id === 6 ? '+33600000001' : null);
  const message = db.prepare(
    `INSERT INTO message (id, thread_id, at, direction, kind, sent_from, source, text, meta_id)
     VALUES (?, ?, ?, ?, 'text', 'phone', 'import', ?, ?)`,
  );
  message.run(1, 1, 1000, 'in', 'Stop.', null);
  message.run(2, 2, 1000, 'in', 'STOP', null);
  message.run(3, 2, 2000, 'in', 'start', null);
  message.run(4, 3, 1000, 'out', 'STOP', null);
  message.run(5, 4, 1000, 'in', 'STOP', null);
  message.run(6, 5, 1000, 'in', `stop ${'x'.repeat(200)}`, null);
  // Deleted since, or edited: what was said stays said.
  message.run(7, 6, 1000, 'in', '', 'wamid.1');
  db.exec(
    `INSERT INTO message_amendment (meta_id, original, kind, at, text) VALUES ('wamid.2', 'wamid.1', 'original', 1000, 'Arrêt')`,
  );
  migrate(db, null);
  expect([...listOptedOut(db)].sort()).toEqual([1, 6]);
});
