import { describe, expect, it } from 'vitest';
import { openFrenchShop } from '../../../helpers/core.ts';
import { startGraph } from '../../../helpers/graph/start.ts';
import { someAccount, someNumber, someToken } from '../../../helpers/graph/world.ts';

describe('the demo shop', () => {
  it('does not move in over a connected number, which would get its number and send from it', async () => {
    await startGraph();
    const { client } = await openFrenchShop();
    await client.connection.saveToken({ token: someToken });
    const tie = {
      number: 'main',
      phone_number_id: someNumber,
      account: someAccount,
      channel: 'api',
    } as const;
    await client.connection.connect(tie);
    const before = await client.settings.list();
    await expect(client.care.demo({ leave: false })).rejects.toMatchObject({
      data: { code: 'folder_not_empty' },
    });
    expect(await client.settings.list()).toEqual(before);
    await client.connection.disconnect({ number: 'main' });
    expect(await client.care.demo({ leave: false })).toMatchObject({ demo: true });
  });
});
