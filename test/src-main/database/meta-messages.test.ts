import { expect, it } from 'vitest';
import { firstIdAt } from '../../../src-main/database/message-id.ts';
import { metaMessageId } from '../../../src-main/database/meta-messages.ts';
import { openCore } from '../../helpers/core.ts';

it('a message of Meta’s has an id of its own instant, whatever Meta calls it', async () => {
  const { context } = await openCore();
  const at = Date.parse('2026-11-01T00:00:00Z');
  for (let index = 0; index < 200; index += 1) {
    const id = metaMessageId(context.db, at, `wamid.${String(index)}`);
    expect(id).toBeGreaterThanOrEqual(firstIdAt(at));
    expect(id).toBeLessThan(firstIdAt(at + 1));
  }
});
