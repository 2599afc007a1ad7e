import type { Connection } from './open.ts';
import { statement } from './statement.ts';

/** What an ad or post says of itself; `url` is where it leads. */
export interface AdWords {
  headline: string | null;
  body: string | null;
  url: string | null;
  sourceId: string | null;
}

/** Adds what is told of the ad of a message that came from one; false when nothing of it is new. */
export function describeReferral(db: Connection, messageId: number, words: AdWords): boolean {
  return (
    statement<[object]>(
      db,
      `UPDATE referral SET headline = coalesce(headline, @headline), body = coalesce(body, @body),
         source_url = coalesce(source_url, @url), source_id = coalesce(source_id, @sourceId)
       WHERE message_id = @message_id AND ((headline IS NULL AND @headline IS NOT NULL) OR (body IS NULL AND @body IS NOT NULL)
         OR (source_url IS NULL AND @url IS NOT NULL) OR (source_id IS NULL AND @sourceId IS NOT NULL))`,
    ).run({
      message_id: messageId,
      headline: words.headline,
      body: words.body,
      url: words.url,
      sourceId: words.sourceId,
    }).changes === 1
  );
}

/** A message that came from an ad or post; `at` in ms UTC. */
export interface ReferralRow {
  message_id: number;
  at: number;
  source_type: 'ad' | 'post';
  headline: string | null;
  body: string | null;
  source_url: string | null;
}

/** The newest clicks on ads and posts that led into a thread. */
export function listReferrals(db: Connection, threadId: number, limit: number): ReferralRow[] {
  return statement<[number, number], ReferralRow>(
    db,
    `SELECT r.message_id, m.at, r.source_type, r.headline, r.body, r.source_url
     FROM referral r JOIN message m ON m.id = r.message_id WHERE m.thread_id = ? ORDER BY m.id DESC LIMIT ?`,
  ).all(threadId, limit);
}
