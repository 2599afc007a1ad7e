import { expect, it } from 'vitest';
import { usualReceiverPort } from '../../../../src-main/core/receiver/receiver-setting.ts';
import { openCore } from '../../../helpers/core.ts';

it('keeps the port that is not spoken of, and goes back to the usual one for null', async () => {
  const { client } = await openCore();
  const portAfter = async (change: { port?: number | null }): Promise<number | null> =>
    (await client.connection.setReceiver({ is_on: false, ...change })).receiver.port;
  expect(await portAfter({ port: 4_321 })).toBe(4_321);
  expect(await portAfter({})).toBe(4_321);
  expect(await portAfter({ port: null })).toBe(usualReceiverPort);
});
