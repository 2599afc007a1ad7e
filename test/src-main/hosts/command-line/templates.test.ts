import path from 'node:path';
import { expect, it } from 'vitest';
import { createCore } from '../../../../src-main/core/create-core.ts';
import { vitrineEach } from '../../../helpers/command-line.ts';
import { setAll } from '../../../helpers/core.ts';
import { temporaryFolder } from '../../../helpers/folder.ts';
import { startGraph } from '../../../helpers/graph/start.ts';
import { addAtMeta, connectTo } from '../../core/templates/template-shop.ts';

it('templates are fetched, listed with their alarms, and agreed to from a shell', async () => {
  const { world } = await startGraph({ clock: () => Date.now() });
  const data = path.join(await temporaryFolder(), 'data');
  const atMeta = addAtMeta(world, { name: 'rappel' });
  const core = createCore({ dataFolder: data, host: 'test' });
  await setAll(core.client, { country: 'FR', currency: 'EUR', time_zone: 'Europe/Paris' });
  await connectTo(core.client);
  await core.client.templates.sync();
  core.close();
  atMeta.category = 'MARKETING';

  const [synced, listed, json, agreed, wrong, unknown] = await vitrineEach(
    [
      ['templates', 'sync'],
      ['templates', '--lang', 'fr'],
      ['templates', 'list', '--json'],
      ['templates', 'agree', '1'],
      ['templates', 'agree'],
      ['templates', 'agree', '77'],
    ],
    data,
  );
  expect(synced).toMatchObject({
    code: 0,
    stdout: '1 templates at Meta: 0 new, 1 changed, 0 gone.\n',
  });
  expect(listed?.stdout).toMatch(
    /rappel +fr +marketing \(vous aviez accepté utilitaire\) +approuvé +0\.0\d+ EUR/,
  );
  expect(listed?.stderr).toContain('rien n’en part sans votre accord');
  const list = JSON.parse(json?.stdout ?? '') as { alarms: number; templates: object[] };
  expect(list).toMatchObject({ alarms: 1, can_sync: true, templates: [{ id: '1', category: 'marketing' }] });
  expect(agreed).toMatchObject({ code: 0, stdout: 'rappel counts as marketing from now on.\n' });
  expect([wrong?.code, unknown?.code]).toEqual([2, 1]);
});
