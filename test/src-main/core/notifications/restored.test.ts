import path from 'node:path';
import { expect, it } from 'vitest';
import { createCore } from '../../../../src-main/core/create-core.ts';
import { notificationsJob } from '../../../../src-main/core/notifications/notifications-job.ts';
import { restoreFolder } from '../../../../src-main/core/restore-folder.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { openNotifyingShop } from '../../../helpers/notifications/notifying-shop.ts';

it('asks after a backup was put back whether one was sent since, and leaves what is still ahead as it was', async () => {
  const shop = await openNotifyingShop();
  const thread = shop.hear('+33611111111');
  const { id: sent } = await shop.plan(thread, { at: '2026-11-24T14:00:00Z' });
  const { id: ahead } = await shop.plan(thread, { at: '2026-11-25T14:00:00Z' });
  const backup = path.join(await temporaryFolder(), 'shop.zip');
  await shop.client.care.backup({ file: backup });
  shop.run();
  await shop.goTo('2026-11-24T14:00:00Z');
  await shop.untilSent(1);

  const folder = path.join(await temporaryFolder(), 'restored');
  await restoreFolder(folder, backup, false);
  const now = Date.parse('2026-11-24T15:00:00Z');
  const core = createCore({ dataFolder: folder, host: 'test', now });
  try {
    await notificationsJob(core.context).run(new AbortController().signal);
    await notificationsJob(core.context).run(new AbortController().signal);
    const { plan } = await core.client.notifications.plan({});
    expect(plan.map(({ id, state, reason }) => [id, state, reason])).toEqual([
      [sent, 'waiting', 'may_have_left'],
      [ahead, 'planned', null],
    ]);
    expect(plan[0]?.sentence).toContain('backup');
    // It is the owner's word that sends it.
    const { notification } = await core.client.notifications.decide({ id: sent, as: 'template' });
    expect(notification).toMatchObject({ state: 'handed', reason: null });
  } finally {
    core.close();
  }
});
