import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCore } from '../../../../src-main/core/create-core.ts';
import { startSending } from '../../../../src-main/core/outbox/sender.ts';
import { restoreFolder } from '../../../../src-main/core/restore-folder.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { someToken } from '../../../helpers/graph/world.ts';
import { openSendingShop } from '../../../helpers/outbox/sending-shop.ts';

const nadia = '+33611111111';
const karim = '+33622222222';

describe('a restored backup', () => {
  it('sends nothing by itself: what waited then may have left since', async () => {
    const shop = await openSendingShop();
    const add = async (phone: string, text: string): Promise<void> => {
      const thread = shop.hear(phone);
      await shop.client.outbox.add({ thread, draft: { kind: 'text', text } });
    };
    await add(nadia, 'Oui');
    await add(karim, 'Demain');
    const waiting = (await shop.entries()).at(-1)?.id ?? '';
    const hold = "UPDATE outbox SET state = 'held', reason = 'window_closed', waits_since = 1 WHERE id = ?";
    shop.context.db.prepare(hold).run(waiting);
    const backup = path.join(await temporaryFolder(), 'shop.zip');
    await shop.client.care.backup({ file: backup });
    // Both leave after the backup was made.
    shop.context.bells.ring('outbox');
    const stop = shop.send();
    await shop.untilSent(2);
    await stop();

    const folder = path.join(await temporaryFolder(), 'restored');
    await restoreFolder(folder, backup, false);
    const core = createCore({ dataFolder: folder, host: 'test', now: shop.now() });
    await core.context.secrets.store('cloud_api_token', someToken);
    const part = startSending(core.context);
    try {
      await shop.until(async () => (await core.client.outbox.list({})).counts.ready === 0);
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(shop.graph.world.taken).toHaveLength(2);
      const { entries } = await core.client.outbox.list({});
      expect(entries.map(({ text, state, choices }) => ({ text, state, choices }))).toEqual([
        { text: 'Oui', state: 'uncertain', choices: ['send_again', 'discard'] },
        { text: 'Demain', state: 'uncertain', choices: ['send_again', 'discard'] },
      ]);
      expect(await core.client.care.check({})).toMatchObject({ ok: true });
    } finally {
      await part.stop();
      core.close();
    }
  });
});
