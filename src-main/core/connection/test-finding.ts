import { findMessageFate } from '../../database/message-fate.ts';
import { findOutbox } from '../../database/outbox.ts';
import type { CoreContext } from '../context.ts';
import { unchecked, type Finding, type Findings } from './finding.ts';
import type { Sentences } from './sentences.ts';

/** Step 5 as it stands: what became of the last test message, by the outbox and by Meta's statuses. */
export function testFinding(
  { db }: Pick<CoreContext, 'db'>,
  test: Findings['test'],
): { finding: Finding; sentence: (sentences: Sentences) => string } {
  const entry = test === undefined ? undefined : findOutbox(db, test.entry);
  const say = (
    state: Finding['state'],
    code: string,
    errorCode: number | null = null,
    at: number | null = null,
  ): ReturnType<typeof testFinding> => {
    const finding: Finding = {
      state,
      code,
      details: errorCode === null ? {} : { code: errorCode },
      at: test?.at ?? null,
    };
    return {
      finding,
      sentence: (sentences) =>
        sentences.finding(finding, at === null ? {} : { moment: sentences.moment(at) }),
    };
  };
  if (entry === undefined || entry.state === 'discarded') {
    return { ...say('open', 'test_none'), finding: { ...unchecked, code: 'test_none' } };
  }
  if (entry.state === 'failed') return say('problem', 'test_failed', entry.error_code);
  if (entry.state === 'uncertain') return say('problem', 'test_uncertain');
  if (entry.state !== 'sent' || entry.message_id === null) return say('open', 'test_waiting');
  const fate = findMessageFate(db, entry.message_id);
  if (fate?.status === 'failed') return say('problem', 'test_failed', fate.error_code);
  if (fate?.status === 'delivered' || fate?.status === 'read') {
    return say('done', 'test_delivered', null, fate.delivered_at ?? fate.read_at);
  }
  return say('open', 'test_accepted');
}
