import { describe, expect, it } from 'vitest';
import { parseBody } from '../../../../src-main/whatsapp/webhook/parse-body.ts';
import type { Update } from '../../../../src-main/whatsapp/webhook/update.ts';
import { ana, messagesFrom, shop, someSecond, webhook, type Json } from '../../../helpers/make-webhook.ts';

/** The only update of a body that has no problems. */
function onlyUpdate(body: string): Update {
  const { updates, problems } = parseBody(body, 0);
  expect(problems).toEqual([]);
  const [update] = updates;
  if (update === undefined || updates.length !== 1) throw new Error('That is not one update.');
  return update;
}

const partyOf = (message: Json, contacts?: readonly Json[]): unknown => {
  const update = onlyUpdate(
    webhook('messages', {
      metadata: shop,
      ...(contacts === undefined ? {} : { contacts }),
      messages: [{ id: 'wamid.A', timestamp: someSecond, type: 'text', text: { body: 'oi' }, ...message }],
    }),
  );
  return update.type === 'message' ? update.party : null;
};

describe('who wrote', () => {
  const nobody = { phone: null, userId: null, parentUserId: null, profileName: null, username: null };

  it('is told by number, user id and what the contacts beside say', () => {
    expect(
      partyOf({ from: ana.phone, from_user_id: ana.userId, from_parent_user_id: 'BR.ENT.77' }, [
        { wa_id: ana.phone, user_id: ana.userId, profile: { name: ' Ana\n Souza ', username: '@ana.moda' } },
      ]),
    ).toEqual({
      phone: '+5511987654321',
      userId: ana.userId,
      parentUserId: 'BR.ENT.77',
      profileName: 'Ana Souza',
      username: '@ana.moda',
    });
  });

  it('may be a number alone, as before April 2026, or a user id alone', () => {
    expect(partyOf({ from: '5511987654321' })).toEqual({ ...nobody, phone: '+5511987654321' });
    expect(partyOf({ from_user_id: 'BR.1' })).toEqual({ ...nobody, userId: 'BR.1' });
    expect(partyOf({ from: 'BR.1' })).toEqual({ ...nobody, userId: 'BR.1' });
  });

  it('is completed from the contact of the same number or the same user id, and from no other', () => {
    const contacts = [
      { wa_id: '5511911111111', user_id: 'BR.1', profile: { name: 'Ana' } },
      { user_id: 'BR.2', profile: { name: 'Bia', username: 'bia' } },
      { wa_id: '5511933333333' },
    ];
    expect(partyOf({ from: '5511911111111' }, contacts)).toMatchObject({
      userId: 'BR.1',
      profileName: 'Ana',
    });
    expect(partyOf({ from_user_id: 'BR.1' }, contacts)).toMatchObject({ phone: '+5511911111111' });
    expect(partyOf({ from_user_id: 'BR.2' }, contacts)).toMatchObject({ phone: null, username: 'bia' });
    expect(partyOf({ from: '5511944444444' }, contacts)).toEqual({ ...nobody, phone: '+5511944444444' });
  });

  it('is not another person only because one contact stands beside', () => {
    const contacts = [{ wa_id: '5511911111111', user_id: 'BR.1', profile: { name: 'Ana' } }];
    expect(partyOf({ from: '5511944444444' }, contacts)).toMatchObject({ userId: null, profileName: null });
  });

  it('is the only contact when the message itself names nobody', () => {
    const contact = { wa_id: '5511911111111', profile: { name: 'Ana' } };
    expect(partyOf({}, [contact])).toMatchObject({ phone: '+5511911111111', profileName: 'Ana' });
    const two = parseBody(
      webhook('messages', {
        metadata: shop,
        contacts: [contact, { wa_id: '5511922222222' }],
        messages: [{ id: 'wamid.A', timestamp: someSecond, type: 'text', text: { body: 'oi' } }],
      }),
      0,
    );
    expect(two.updates).toEqual([]);
    expect(two.problems).toEqual([{ code: 'no_person', place: 'entry[0].changes[0].value.messages[0]' }]);
  });

  it('may have written in a group', () => {
    expect(onlyUpdate(messagesFrom([{ type: 'text', group_id: 'G1' }]))).toMatchObject({ group: 'G1' });
  });
});

describe('another number or user id', () => {
  const change = (system: Json, message: Json = {}): Update =>
    onlyUpdate(
      webhook('messages', {
        metadata: shop,
        messages: [
          {
            id: 'wamid.SYS',
            timestamp: someSecond,
            type: 'system',
            from: '5511987654321',
            system: { body: 'Ana changed', ...system },
            ...message,
          },
        ],
      }),
    );
  const old = '+5511987654321';
  const fresh = '+5511911112222';

  it('is told with both user ids', () => {
    expect(
      change({
        type: 'user_changed_number',
        wa_id: '5511911112222',
        user_id: 'BR.NEW',
        previous_user_id: 'BR.OLD',
      }),
    ).toMatchObject({
      type: 'party_change',
      metaId: 'wamid.SYS',
      at: someSecond * 1000,
      from: { phone: old, userId: 'BR.OLD' },
      to: { phone: fresh, userId: 'BR.NEW' },
      text: `${old} → ${fresh}`,
    });
  });

  it.each<[string, Json, Json, Json, Json]>([
    [
      'before user ids',
      { type: 'user_changed_number', wa_id: '5511911112222' },
      {},
      { phone: old, userId: null },
      { phone: fresh, userId: null },
    ],
    [
      'in its oldest form',
      { type: 'customer_changed_number', new_wa_id: '5511911112222', customer: '5511987654321' },
      { from: undefined },
      { phone: old, userId: null },
      { phone: fresh, userId: null },
    ],
    [
      'with the sender’s old id beside it',
      { type: 'user_changed_number', wa_id: '5511911112222', user_id: 'BR.NEW' },
      { from_user_id: 'BR.OLD' },
      { phone: old, userId: 'BR.OLD' },
      { phone: fresh, userId: 'BR.NEW' },
    ],
    [
      'with the sender’s new id beside it',
      { type: 'user_changed_number', wa_id: '5511911112222', user_id: 'BR.NEW' },
      { from_user_id: 'BR.NEW' },
      { phone: old, userId: null },
      { phone: fresh, userId: 'BR.NEW' },
    ],
    [
      'of a person whose number is hidden',
      { type: 'user_changed_user_id', user_id: 'BR.NEW', previous_user_id: 'BR.OLD' },
      { from: undefined },
      { phone: null, userId: 'BR.OLD' },
      { phone: null, userId: 'BR.NEW' },
    ],
  ])('is told %s', (_name, system, message, from, to) => {
    expect(change(system, message)).toMatchObject({ type: 'party_change', from, to });
  });

  it('that names one side only is a note and joins nobody', () => {
    expect(change({ type: 'user_changed_number' })).toMatchObject({
      type: 'message',
      party: { phone: old },
      content: { kind: 'system', type: 'system', text: 'Ana changed' },
    });
  });

  it('is not what a new security key is: that is a note', () => {
    expect(
      change({ type: 'customer_identity_changed', identity: 'x', customer: '5511987654321' }),
    ).toMatchObject({ type: 'message', party: { phone: old }, content: { kind: 'system' } });
  });
});

describe('edits and revocations', () => {
  it('name the message and say how it reads now', () => {
    const edit = { original_message_id: 'wamid.ZZZ', message: { type: 'text', text: { body: 'M ou G?' } } };
    expect(onlyUpdate(messagesFrom([{ type: 'edit', edit }]))).toMatchObject({
      type: 'amendment',
      metaId: 'wamid.0',
      original: 'wamid.ZZZ',
      kind: 'edit',
      text: 'M ou G?',
      isEcho: false,
      party: { userId: ana.userId },
    });
    const caption = {
      original_message_id: 'wamid.ZZZ',
      message: { type: 'image', image: { caption: 'Este?' } },
    };
    expect(onlyUpdate(messagesFrom([{ type: 'edit', edit: caption }]))).toMatchObject({ text: 'Este?' });
    const revoke = { original_message_id: 'wamid.ZZZ' };
    expect(onlyUpdate(messagesFrom([{ type: 'revoke', revoke }]))).toMatchObject({
      kind: 'revoke',
      text: null,
    });
  });

  it('without the message they are about are a problem', () => {
    const { updates, problems } = parseBody(
      messagesFrom([{ type: 'edit', edit: {} }, { type: 'revoke' }, { type: 'text' }]),
      0,
    );
    expect(updates).toHaveLength(1);
    expect(problems.map(({ code }) => code)).toEqual(['unreadable', 'unreadable']);
  });
});

describe('a call', () => {
  const calls = (items: readonly Json[]): ReturnType<typeof parseBody> =>
    parseBody(webhook('calls', { metadata: shop, contacts: [], calls: items }), 0);
  const call = { id: 'wacid.A', from: ana.phone, to: '5511912345678', timestamp: someSecond };

  it('of a customer is a message as it begins, and only then', () => {
    const { updates, counts } = calls([
      { ...call, event: 'connect', direction: 'USER_INITIATED' },
      { ...call, event: 'terminate', direction: 'USER_INITIATED', status: 'COMPLETED' },
      { ...call, event: 'connect', direction: 'BUSINESS_INITIATED' },
    ]);
    expect(updates).toMatchObject([
      {
        type: 'message',
        metaId: 'wacid.A',
        party: { phone: '+5511987654321' },
        content: { kind: 'call', text: '📞' },
      },
    ]);
    expect(counts).toEqual({ messages: 1, statuses: 0, echoes: 0, other: 2 });
  });
});
