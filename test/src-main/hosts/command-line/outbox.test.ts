import { expect, it } from 'vitest';
import { openSendingShop } from '../../../helpers/outbox/sending-shop.ts';
import { openCore } from '../../../helpers/core.ts';
import { vitrineEach } from '../../../helpers/command-line.ts';
import path from 'node:path';

it('writes a reply down from a shell, lists it, and takes the owner’s word; it leaves from an open Vitrine', async () => {
  const shop = await openSendingShop({ now: Date.now() });
  const thread = shop.hear('+33611111111');
  const data = path.dirname(shop.context.folder.database);
  shop.close();
  const [sent, listed, waited, discarded, empty, wrong, french] = await vitrineEach(
    [
      ['send', thread, 'Oui, à 15 h.'],
      ['outbox', '--json'],
      ['outbox', 'wait', '1'],
      ['outbox', 'discard', '1'],
      ['outbox', '--thread', thread],
      ['outbox', 'send', '1'],
      ['outbox', 'again', '1', '--lang', 'fr'],
    ],
    data,
  );
  expect(sent).toMatchObject({ code: 0, stdout: 'Written down: it leaves while Vitrine is open.\n' });
  expect(JSON.parse(listed?.stdout ?? '')).toMatchObject({
    counts: { ready: 1, held: 0 },
    entries: [{ id: '1', thread, text: 'Oui, à 15 h.', state: 'ready' }],
  });
  expect(waited).toMatchObject({
    code: 1,
    stderr: 'This message stands otherwise by now: look at it again.\n',
  });
  expect(discarded).toMatchObject({ code: 0, stdout: 'Discarded.\n' });
  expect(empty?.code).toBe(0);
  expect(wrong?.code).toBe(2);
  expect(french).toMatchObject({ code: 1, stderr: 'Ce message n’en est plus là : regardez-le à nouveau.\n' });
  const { client } = await openCore({ folder: data });
  expect((await client.outbox.list({})).entries).toEqual([]);
});
