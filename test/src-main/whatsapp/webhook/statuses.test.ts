import { describe, expect, it } from 'vitest';
import { parseBody } from '../../../../src-main/whatsapp/webhook/parse-body.ts';
import type { Update } from '../../../../src-main/whatsapp/webhook/update.ts';
import { ana, someSecond, statuses, type Json } from '../../../helpers/make-webhook.ts';

type Status = Extract<Update, { type: 'status' }>;

/** One status, as it is read. */
function statusOf(status: Json, more: Json = {}): Status {
  const { updates, problems } = parseBody(statuses([status], more), 0);
  expect(problems).toEqual([]);
  const [update] = updates;
  if (update?.type !== 'status') throw new Error('That is no status.');
  return update;
}

describe('a status', () => {
  it.each([
    ['sent', 'sent'],
    ['delivered', 'delivered'],
    ['read', 'read'],
    ['played', 'read'],
    ['failed', 'failed'],
    ['READ', 'read'],
  ])('that says %s means %s', (status, kind) => {
    expect(statusOf({ status })).toMatchObject({ kind, metaId: 'wamid.OUT', at: someSecond * 1000 });
  });

  it('of a kind that nobody knows is left to its body', () => {
    const { updates, problems, counts } = parseBody(
      statuses([{ status: 'deleted' }, { status: 'constructor' }, { status: 'read' }]),
      0,
    );
    expect(updates).toMatchObject([{ kind: 'read' }]);
    expect(problems).toEqual([]);
    expect(counts.statuses).toBe(3);
  });

  it('carries what we gave the message on its way', () => {
    expect(statusOf({ biz_opaque_callback_data: 'vitrine:outbox:7f3c' }).callback).toBe(
      'vitrine:outbox:7f3c',
    );
    expect(statusOf({}).callback).toBeNull();
  });

  it.each<[string, Json, Json]>([
    [
      'by conversation until June 2025',
      {
        conversation: {
          id: 'c1',
          expiration_timestamp: String(someSecond + 86_400),
          origin: { type: 'utility' },
        },
        pricing: { billable: true, pricing_model: 'CBP', category: 'utility' },
      },
      {
        pricing: { model: 'CBP', type: null, category: 'utility', billable: true },
        conversation: 'c1',
        expiresAt: (someSecond + 86_400) * 1000,
      },
    ],
    [
      'by conversation without a category of its own',
      {
        conversation: { id: 'c1', origin: { type: 'user_initiated' } },
        pricing: { billable: 'true', pricing_model: 'NBP' },
      },
      { pricing: { model: 'NBP', type: null, category: 'user_initiated', billable: true }, expiresAt: null },
    ],
    [
      'by message since July 2025',
      {
        pricing: {
          billable: false,
          pricing_model: 'PMP',
          type: 'free_customer_service',
          category: 'service',
        },
      },
      {
        pricing: { model: 'PMP', type: 'free_customer_service', category: 'service', billable: false },
        conversation: null,
      },
    ],
    [
      'by message in a free entry point',
      {
        conversation: {
          id: 'c2',
          expiration_timestamp: someSecond + 7,
          origin: { type: 'referral_conversion' },
        },
        pricing: { billable: false, pricing_model: 'PMP', type: 'free_entry_point', category: 'service' },
      },
      { expiresAt: (someSecond + 7) * 1000, conversation: 'c2' },
    ],
    [
      'by message in words of next year',
      { pricing: { pricing_model: 'XYZ', type: 'half_price', category: 'general_purpose_ai' } },
      { pricing: { model: 'XYZ', type: 'half_price', category: 'general_purpose_ai', billable: null } },
    ],
    ['not at all', {}, { pricing: null, conversation: null, expiresAt: null }],
    ['in no shape at all', { pricing: 'free', conversation: [] }, { pricing: null, conversation: null }],
  ])('is priced %s', (_name, status, expected) => {
    expect(statusOf(status)).toMatchObject(expected);
  });

  it('says to whom, whatever Meta calls the field', () => {
    expect(
      statusOf({ recipient_user_id: ana.userId, recipient_parent_user_id: 'BR.ENT.7' }).party,
    ).toMatchObject({
      phone: '+5511987654321',
      userId: ana.userId,
      parentUserId: 'BR.ENT.7',
    });
    const older = {
      recipient_id: undefined,
      recipient_user_id: 'BR.1',
      parent_recipient_user_id: 'BR.ENT.8',
    };
    expect(statusOf(older).party).toMatchObject({ phone: null, userId: 'BR.1', parentUserId: 'BR.ENT.8' });
    const contacts = [{ profile: { name: 'Ana' }, wa_id: ana.phone, user_id: ana.userId }];
    expect(statusOf({}, { contacts }).party).toMatchObject({ userId: ana.userId, profileName: 'Ana' });
    expect(statusOf({ recipient_id: undefined }).party).toBeNull();
    expect(statusOf({ recipient_id: '1203630', recipient_type: 'group' }).party).toBeNull();
  });

  it('says why it failed', () => {
    const error = (errors: unknown): Json => {
      const { errorCode, errorDetails } = statusOf({ status: 'failed', errors });
      return { errorCode, errorDetails };
    };
    const details = 'More than 24 hours have passed.';
    expect(
      error([{ code: 131_047, title: 'Re-engagement', message: 'Re-engagement', error_data: { details } }]),
    ).toEqual({ errorCode: 131_047, errorDetails: details });
    expect(error([{ code: '131026', title: 'Undeliverable' }])).toEqual({
      errorCode: 131_026,
      errorDetails: 'Undeliverable',
    });
    expect(error({ code: 1 })).toEqual({ errorCode: 1, errorDetails: null });
    expect(error(['?'])).toEqual({ errorCode: null, errorDetails: null });
    expect(error([])).toEqual({ errorCode: null, errorDetails: null });
  });

  it('without an id, a time or a kind is a problem', () => {
    const { updates, problems } = parseBody(
      statuses([{ id: '' }, { timestamp: 'soon' }, { status: 7 }, {}]),
      0,
    );
    expect(updates).toHaveLength(1);
    expect(problems).toEqual([
      { code: 'no_id', place: 'entry[0].changes[0].value.statuses[0]' },
      { code: 'no_time', place: 'entry[0].changes[0].value.statuses[1]' },
      { code: 'unreadable', place: 'entry[0].changes[0].value.statuses[2]' },
    ]);
  });
});
