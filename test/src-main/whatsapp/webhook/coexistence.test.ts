import { describe, expect, it } from 'vitest';
import { parseBody } from '../../../../src-main/whatsapp/webhook/parse-body.ts';
import { account, ana, shop, someSecond, webhook, type Json } from '../../../helpers/make-webhook.ts';

const contacts = [{ wa_id: ana.phone, user_id: ana.userId }];
const echo = {
  from: '5511912345678',
  to: ana.phone,
  to_user_id: ana.userId,
  id: 'wamid.E1',
  timestamp: String(someSecond),
};

describe('what was typed on the phone', () => {
  const echoes = (items: readonly Json[], field = 'smb_message_echoes'): ReturnType<typeof parseBody> =>
    parseBody(webhook(field, { metadata: shop, contacts, message_echoes: items }), 0);

  it('is told with the customer it went to', () => {
    const { updates, counts } = echoes([{ ...echo, type: 'text', text: { body: 'Já separei!' } }]);
    expect(updates).toMatchObject([
      {
        type: 'echo',
        by: 'phone',
        metaId: 'wamid.E1',
        at: someSecond * 1000,
        party: { phone: '+5511987654321', userId: ana.userId },
        content: { text: 'Já separei!' },
        origin: { account, phoneNumberId: shop.phone_number_id, displayPhone: '+5511912345678' },
      },
    ]);
    expect(counts).toEqual({ messages: 0, statuses: 0, echoes: 1, other: 0 });
  });

  it('may go to a person without a number, be edited and be taken back', () => {
    const edit = { original_message_id: 'wamid.E1', message: { type: 'text', text: { body: 'Separado' } } };
    const { updates, problems } = echoes([
      { ...echo, to: undefined, type: 'text', text: { body: 'oi' } },
      { ...echo, id: 'wamid.E2', type: 'edit', edit },
      { ...echo, id: 'wamid.E3', type: 'revoke', revoke: { original_message_id: 'wamid.E1' } },
    ]);
    expect(problems).toEqual([]);
    expect(updates).toMatchObject([
      { type: 'echo', party: { userId: ana.userId } },
      { type: 'amendment', kind: 'edit', original: 'wamid.E1', text: 'Separado', isEcho: true },
      { type: 'amendment', kind: 'revoke', original: 'wamid.E1', text: null, isEcho: true },
    ]);
  });

  it('is not what Meta’s own agent wrote', () => {
    expect(echoes([{ ...echo, type: 'text', text: { body: 'Oi!' } }], 'standby').updates).toMatchObject([
      { type: 'echo', by: 'agent' },
    ]);
  });

  it('to nobody is a problem', () => {
    const body = webhook('smb_message_echoes', {
      metadata: shop,
      message_echoes: [{ ...echo, to: undefined, to_user_id: undefined, type: 'text' }],
    });
    expect(parseBody(body, 0).problems).toEqual([
      { code: 'no_person', place: 'entry[0].changes[0].value.message_echoes[0]' },
    ]);
  });
});

describe('what stands by while Meta’s agent answers', () => {
  it('is read like everything else', () => {
    const { updates } = parseBody(
      webhook('standby', {
        metadata: shop,
        contacts,
        messages: [
          { from: ana.phone, id: 'wamid.A', timestamp: someSecond, type: 'text', text: { body: 'oi' } },
        ],
        statuses: [{ id: 'wamid.B', status: 'sent', timestamp: someSecond, recipient_id: ana.phone }],
      }),
      0,
    );
    expect(updates).toMatchObject([{ type: 'message' }, { type: 'status' }]);
  });
});

describe('the history', () => {
  const past = (message: Json): Json => ({
    from: '5511912345678',
    to: ana.phone,
    id: 'wamid.H1',
    timestamp: someSecond,
    type: 'text',
    text: { body: 'Chegou!' },
    history_context: { status: 'READ' },
    ...message,
  });
  const history = (threads: readonly Json[]): ReturnType<typeof parseBody> =>
    parseBody(
      webhook('history', {
        metadata: shop,
        history: [{ metadata: { phase: 1, chunk_order: 3, progress: 55 }, threads }],
      }),
      0,
    );

  it('tells who wrote what, and how far it came', () => {
    const context = { wa_id: ana.phone, user_id: ana.userId, username: '@ana.moda' };
    const { updates, counts, problems } = history([
      {
        id: ana.phone,
        context,
        messages: [
          past({}),
          past({ id: 'wamid.H2', from: ana.phone, to: undefined, history_context: { status: 'DELIVERED' } }),
          past({ id: 'wamid.H3', from: ana.phone, to: '5511912345678', type: 'media_placeholder' }),
          past({ id: 'wamid.H4', timestamp: 'long ago' }),
        ],
      },
    ]);
    const party = { phone: '+5511987654321', userId: ana.userId, username: '@ana.moda' };
    expect(updates).toMatchObject([
      {
        type: 'past',
        direction: 'out',
        metaId: 'wamid.H1',
        status: 'read',
        party,
        content: { text: 'Chegou!' },
      },
      { type: 'past', direction: 'in', metaId: 'wamid.H2', status: 'delivered', party },
      { type: 'past', direction: 'in', metaId: 'wamid.H3', content: { isMissing: true, file: null } },
    ]);
    expect(problems).toEqual([
      { code: 'no_time', place: 'entry[0].changes[0].value.history[0].threads[0].messages[3]' },
    ]);
    expect(counts).toEqual({ messages: 4, statuses: 0, echoes: 0, other: 0 });
  });

  it('knows threads by user id, or by nothing but their messages', () => {
    const { updates, problems } = history([
      { id: 'BR.77', messages: [past({ from: undefined, from_user_id: 'BR.77', to: undefined })] },
      { messages: [past({ id: 'wamid.H5' }), past({ id: 'wamid.H6', from: ana.phone, to: undefined })] },
      { messages: [past({ id: 'wamid.H7', from: undefined, to: undefined })] },
      'nonsense' as unknown as Json,
    ]);
    expect(updates).toMatchObject([
      { direction: 'in', party: { userId: 'BR.77', phone: null } },
      { direction: 'out', party: { phone: '+5511987654321' } },
      { direction: 'in', party: { phone: '+5511987654321' } },
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['no_person', 'unreadable']);
  });

  it('knows the sides of a thread also where Meta leaves out the extra digit of a number', () => {
    const { updates } = history([
      {
        id: '5511987654321',
        messages: [
          past({ id: 'wamid.H1', from: '551112345678', to: undefined }),
          past({ id: 'wamid.H2', from: '551187654321', to: undefined }),
          past({ id: 'wamid.H3', from: '551199990000', to: '551187654321' }),
          past({ id: 'wamid.H4', from: '551199990000', to: '551112345678' }),
        ],
      },
      // Somebody whose number ends like the shop's.
      {
        id: '33612345678',
        messages: [
          past({ id: 'wamid.H5', from: '33612345678', to: undefined }),
          past({ id: 'wamid.H6', from: '5511912345678', to: undefined }),
        ],
      },
    ]);
    expect(updates.map((update) => (update.type === 'past' ? update.direction : null))).toEqual([
      'out',
      'in',
      'out',
      'in',
      'in',
      'out',
    ]);
  });

  it('brings files after their messages', () => {
    const image = { id: '9', mime_type: 'image/jpeg' };
    const { updates } = parseBody(
      webhook('history', {
        metadata: shop,
        contacts,
        messages: [{ from: ana.phone, id: 'wamid.H3', timestamp: someSecond, type: 'image', image }],
        message_echoes: [{ ...echo, id: 'wamid.H8', type: 'image', image }],
      }),
      0,
    );
    expect(updates).toMatchObject([
      {
        type: 'past',
        direction: 'in',
        metaId: 'wamid.H3',
        content: { file: { id: '9', name: 'image.jpg' } },
      },
      { type: 'past', direction: 'out', metaId: 'wamid.H8', party: { userId: ana.userId } },
    ]);
  });

  it.each([
    ['in the envelope', (value: Json) => webhook('history', value)],
    ['as a change', (value: Json) => JSON.stringify({ field: 'history', value })],
    ['as a bare value', (value: Json) => JSON.stringify({ messaging_product: 'whatsapp', ...value })],
  ])('may be refused by the owner, %s', (_name, write) => {
    const errors = [{ code: 2_593_109, title: 'History sync is turned off' }];
    const { updates, problems, counts } = parseBody(write({ metadata: shop, history: [{ errors }] }), 5);
    expect(problems).toEqual([]);
    expect(updates).toMatchObject([
      {
        type: 'account_event',
        field: 'history',
        at: 5,
        value: { errors },
        origin: { phoneNumberId: shop.phone_number_id },
      },
    ]);
    expect(counts.other).toBe(1);
  });
});

describe('the phone’s contacts', () => {
  const sync = (items: readonly Json[]): ReturnType<typeof parseBody> =>
    parseBody(webhook('smb_app_state_sync', { metadata: shop, state_sync: items }), 0);
  const contact = { full_name: 'Ana Souza', first_name: 'Ana', phone_number: ana.phone, user_id: ana.userId };
  const metadata = { timestamp: String(someSecond) };

  it('come, change and go', () => {
    const { updates, counts } = sync([
      { type: 'contact', action: 'add', contact, metadata },
      { type: 'contact', action: 'add', contact: { ...contact, full_name: undefined }, metadata },
      { type: 'contact', action: 'remove', contact: { phone_number: '+55 11 98765-4321' }, metadata },
    ]);
    expect(updates).toMatchObject([
      { type: 'saved_contact', name: 'Ana Souza', at: someSecond * 1000, party: { userId: ana.userId } },
      { name: 'Ana' },
      { name: null, party: { phone: '+5511987654321', userId: null } },
    ]);
    expect(counts.other).toBe(3);
  });

  it('that are nobody’s or of no time are problems', () => {
    const { updates, problems } = sync([
      { action: 'add', contact: { full_name: 'X' }, metadata },
      { action: 'add', contact },
      7 as unknown as Json,
    ]);
    expect(updates).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(['no_person', 'no_time', 'unreadable']);
  });
});

describe('a wish about marketing', () => {
  const wishes = (items: readonly Json[]): ReturnType<typeof parseBody> =>
    parseBody(webhook('user_preferences', { metadata: shop, contacts, user_preferences: items }), 0);
  const wish = { wa_id: ana.phone, category: 'marketing_messages', value: 'stop', timestamp: someSecond };

  it('is kept with the person and the time', () => {
    const { updates, counts } = wishes([wish, { ...wish, value: 'RESUME' }, { ...wish, value: 'signup' }]);
    const party = { phone: '+5511987654321', userId: ana.userId };
    expect(updates).toMatchObject([
      { type: 'marketing_choice', at: someSecond * 1000, value: 'stop', party },
      { value: 'resume' },
      { value: 'signup' },
    ]);
    expect(counts.other).toBe(3);
  });

  it('about anything else is left to its body', () => {
    expect(wishes([{ ...wish, category: 'calls' }])).toMatchObject({ updates: [], problems: [] });
  });
});
