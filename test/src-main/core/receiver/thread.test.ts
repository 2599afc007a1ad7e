import { expect, it } from 'vitest';
import { openCoreThread } from '../../../helpers/core.ts';
import { appSecret } from '../../../helpers/made-secrets.ts';
import { freePort, post } from '../../../helpers/receiving.ts';

it('the core’s own thread listens as the page says, and stops listening when it closes', async () => {
  const thread = await openCoreThread();
  const client = thread.client();
  const port = await freePort();
  const { receiver } = await client.connection.setReceiver({ is_on: true, port, app_secret: appSecret });
  expect(receiver).toMatchObject({ is_on: true, port, problem: null });
  expect(receiver.listening_since).not.toBeNull();
  expect((await post(port, '{}')).status).toBe(200);
  await thread.close();
  await expect(post(port, '{}')).rejects.toThrow();
});
