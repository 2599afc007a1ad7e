import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBody } from '../../../../src-main/whatsapp/webhook/parse-body.ts';
import { problemSentence } from '../../../../src-main/whatsapp/webhook/problem-words.ts';
import type { ProblemCode } from '../../../../src-main/whatsapp/webhook/update.ts';
import {
  account,
  ana,
  messagesFrom,
  shop,
  someSecond,
  statuses,
  webhook,
} from '../../../helpers/make-webhook.ts';

const oi = { type: 'text', text: { body: 'oi' } };

describe('the envelope', () => {
  it('may hold many entries of many changes, for several numbers', () => {
    const change = (phoneNumberId: string, id: string): unknown => ({
      field: 'messages',
      value: {
        metadata: { display_phone_number: '+1 555-078-3881', phone_number_id: phoneNumberId },
        messages: [{ ...oi, id, from: ana.phone, timestamp: someSecond }],
      },
    });
    const { updates, problems } = parseBody(
      JSON.stringify({
        object: 'whatsapp_business_account',
        entry: [
          { id: '1', changes: [change('11', 'a'), change('12', 'b')] },
          { id: '2', changes: [change('21', 'c')] },
          { id: '3', changes: [] },
          null,
          { id: '4', changes: ['?', { field: 'messages' }, { value: {} }] },
        ],
      }),
      0,
    );
    expect(updates.map(({ origin }) => [origin.account, origin.phoneNumberId, origin.displayPhone])).toEqual([
      ['1', '11', '+15550783881'],
      ['1', '12', '+15550783881'],
      ['2', '21', '+15550783881'],
    ]);
    expect(problems).toEqual([
      { code: 'unreadable', place: 'entry[3]' },
      { code: 'unreadable', place: 'entry[4].changes[0]' },
      { code: 'unreadable', place: 'entry[4].changes[1]' },
      { code: 'unreadable', place: 'entry[4].changes[2]' },
    ]);
  });

  it('may be an array of bodies, a bare entry, a change or a value', () => {
    const whole = JSON.parse(messagesFrom([oi])) as { entry: { changes: { value: unknown }[] }[] };
    const [entry] = whole.entry;
    const [change] = entry?.changes ?? [];
    for (const shape of [whole, [whole], [entry], entry, change, [change], change?.value])
      expect(parseBody(JSON.stringify(shape), 0)).toMatchObject({
        updates: [{ metaId: 'wamid.0' }],
        problems: [],
      });
  });

  it('may have numbers where ids are text, and objects where lists are', () => {
    const text = `\uFEFF{"entry":{"id":${account},"changes":{"field":"messages","value":{
      "metadata":{"phone_number_id":106540352242922,"display_phone_number":5511912345678},
      "messages":{"from":5511987654321,"id":12345678901234567890,"timestamp":${String(someSecond)},"type":"text","text":{"body":"oi"}}}}}}`;
    expect(parseBody(text, 0)).toMatchObject({
      updates: [
        {
          metaId: '12345678901234567890',
          origin: { account, phoneNumberId: '106540352242922', displayPhone: '+5511912345678' },
          party: { phone: '+5511987654321' },
        },
      ],
      problems: [],
    });
  });

  it.each<[string, string, ProblemCode]>([
    ['nothing', '', 'not_json'],
    ['half a body', messagesFrom([oi]).slice(0, 200), 'not_json'],
    ['a word', '"hello"', 'not_a_webhook'],
    ['null', 'null', 'not_a_webhook'],
    ['an object of something else', '{"a":1}', 'not_a_webhook'],
    ['Instagram', '{"object":"instagram","entry":[{"id":"1","changes":[]}]}', 'not_whatsapp'],
    ['a tower of brackets', '['.repeat(1_500_000), 'too_deep'],
    ['a closed tower of brackets', `${'['.repeat(5_000)}${']'.repeat(5_000)}`, 'too_deep'],
    [
      'a deep event',
      webhook('x', { a: JSON.parse(`${'['.repeat(3_000)}${']'.repeat(3_000)}`) as unknown }),
      'too_deep',
    ],
  ])('that is %s is one problem', (_name, text, code) => {
    expect(parseBody(text, 0)).toEqual({
      updates: [],
      problems: [{ code, place: '' }],
      counts: { messages: 0, statuses: 0, echoes: 0, other: 0 },
    });
  });

  it('is not too deep for the brackets that a customer writes', () => {
    const body = '[{"\\'.repeat(5_000);
    expect(parseBody(messagesFrom([{ type: 'text', text: { body } }]), 0).updates).toMatchObject([
      { content: { text: body } },
    ]);
  });
});

describe('an item', () => {
  it.each([
    [null, 'unreadable'],
    [[], 'unreadable'],
    ['text', 'unreadable'],
    [{ ...oi, from: ana.phone, timestamp: someSecond }, 'no_id'],
    [{ ...oi, from: ana.phone, timestamp: someSecond, id: ' ' }, 'no_id'],
    [{ ...oi, from: ana.phone, timestamp: someSecond, id: 'x'.repeat(513) }, 'no_id'],
    [{ ...oi, from: ana.phone, id: 'a' }, 'no_time'],
    [{ ...oi, from: ana.phone, id: 'a', timestamp: 'yesterday' }, 'no_time'],
    [{ ...oi, from: ana.phone, id: 'a', timestamp: 0 }, 'no_time'],
    [{ ...oi, from: ana.phone, id: 'a', timestamp: -someSecond }, 'no_time'],
    [{ ...oi, from: ana.phone, id: 'a', timestamp: '1e400' }, 'no_time'],
    [{ ...oi, from: ana.phone, id: 'a', timestamp: Date.UTC(2500, 0) / 1000 }, 'no_time'],
    [{ ...oi, from: 'Ana', id: 'a', timestamp: someSecond }, 'no_person'],
    [{ ...oi, id: 'a', timestamp: someSecond }, 'no_person'],
  ])('%j is a problem with its place, and the others count', (bad, code) => {
    const good = { ...oi, from: ana.phone, id: 'good', timestamp: someSecond };
    const { updates, problems, counts } = parseBody(
      webhook('messages', { metadata: shop, messages: [good, bad, { ...good, id: 'better' }] }),
      0,
    );
    expect(updates.map((update) => ('metaId' in update ? update.metaId : null))).toEqual(['good', 'better']);
    expect(problems).toEqual([{ code, place: 'entry[0].changes[0].value.messages[1]' }]);
    expect(counts.messages).toBe(3);
  });

  it('from the future, or told in milliseconds, keeps its time', () => {
    const at = (timestamp: number): unknown =>
      parseBody(messagesFrom([{ ...oi, timestamp }]), 0).updates.map((update) => update.at);
    expect(at(4_000_000_000)).toEqual([4_000_000_000_000]);
    expect(at(someSecond * 1000)).toEqual([someSecond * 1000]);
  });
});

describe('a problem in words', () => {
  it('names the place and nothing that anybody wrote', () => {
    const { problems } = parseBody(messagesFrom([{ ...oi, timestamp: 'secret words' }]), 0);
    const sentences = problems.map((problem) => problemSentence(problem, 'en'));
    expect(sentences).toEqual([
      'This part has no time that could be right: entry[0].changes[0].value.messages[0].',
    ]);
    expect(problemSentence({ code: 'not_json', place: '' }, 'fr')).toBe('Ce n’est pas du JSON valide.');
  });
});

describe('whatever comes', () => {
  const runs = Number(process.env['VITRINE_FUZZ'] ?? 300);
  const samples = [
    messagesFrom([
      oi,
      {
        type: 'image',
        image: { id: '9', caption: 'x' },
        context: { id: 'y' },
        referral: { source_type: 'ad' },
      },
      { type: 'contacts', contacts: [{ name: { formatted_name: 'Bia' }, phones: [{ phone: '1' }] }] },
      { type: 'order', order: { product_items: [{ quantity: 1, item_price: 2, currency: 'BRL' }] } },
      { type: 'interactive', interactive: { type: 'nfm_reply', nfm_reply: { response_json: '{"a":1}' } } },
      { type: 'edit', edit: { original_message_id: 'z', message: { type: 'text', text: { body: 'b' } } } },
      { type: 'system', system: { type: 'user_changed_number', wa_id: '5511911112222' } },
      { type: 'location', location: { latitude: 1, longitude: 2 } },
      { type: 'reaction', reaction: { message_id: 'z', emoji: '👍' } },
    ]),
    statuses([
      {
        conversation: { id: 'c', expiration_timestamp: '1', origin: { type: 'x' } },
        pricing: { billable: true },
        errors: [{ code: 1, error_data: { details: 'd' } }],
      },
    ]),
    webhook('history', {
      metadata: shop,
      history: [
        { threads: [{ id: ana.phone, context: { wa_id: ana.phone }, messages: [{ id: 'h', ...oi }] }] },
      ],
    }),
    webhook('smb_app_state_sync', { state_sync: [{ action: 'add', contact: { phone_number: '5' } }] }),
    webhook('message_template_status_update', { message_template_id: 1, event: 'X' }),
    webhook('calls', { calls: [{ id: 'c', event: 'connect', from: ana.phone }] }),
  ];

  /** Puts something else in one place of a body that was right. */
  function spoil(value: unknown, steps: readonly number[], other: unknown): unknown {
    const [step, ...rest] = steps;
    if (step === undefined || typeof value !== 'object' || value === null) return other;
    const keys = Object.keys(value);
    const key = keys[step % Math.max(1, keys.length)];
    if (key === undefined) return other;
    if (Array.isArray(value))
      return value.map((item, index) =>
        String(index) === key ? spoil(item, rest, other) : (item as unknown),
      );
    return { ...value, [key]: spoil((value as Record<string, unknown>)[key], rest, other) };
  }

  it('is read without an error, and every update is whole', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.array(fc.nat(20), { maxLength: 12 }),
        fc.oneof(fc.jsonValue(), fc.constantFrom('constructor', '__proto__', 'toString', NaN, [], {}, '')),
        (sample, steps, other) => {
          const spoilt = JSON.stringify(spoil(JSON.parse(sample), steps, other));
          const { updates, problems } = parseBody(spoilt, 5);
          for (const update of updates) {
            expect(Number.isSafeInteger(update.at)).toBe(true);
            if ('metaId' in update) expect(update.metaId).not.toBe('');
            if ('content' in update) expect(typeof update.content.text).toBe('string');
            if (update.type === 'message' || update.type === 'past' || update.type === 'echo')
              expect(update.party.phone ?? update.party.userId).not.toBeNull();
          }
          for (const problem of problems) expect(problemSentence(problem, 'en')).toMatch(/\.$/);
        },
      ),
      { numRuns: runs },
    );
  });

  it('of a thousand updates with as many contacts is read in a moment, and twice as many in about twice that', () => {
    const make = (count: number, words: string): string =>
      webhook('messages', {
        metadata: shop,
        contacts: Array.from({ length: count }, (_, index) => ({
          wa_id: `55119${String(10_000_000 + index)}`,
          user_id: `BR.${String(index)}`,
          profile: { name: `Customer ${String(index)}` },
        })),
        messages: Array.from({ length: count }, (_, index) => ({
          from: `55119${String(10_000_000 + index)}`,
          from_user_id: `BR.${String(index)}`,
          id: `wamid.${String(index)}`,
          timestamp: someSecond,
          type: 'text',
          text: { body: words },
        })),
      });
    const timeOf = (text: string, count: number): number => {
      const began = performance.now();
      const { updates } = parseBody(text, 0);
      const took = performance.now() - began;
      expect(updates).toHaveLength(count);
      return took;
    };
    const large = make(1_000, 'x'.repeat(2_700));
    expect(large.length).toBeGreaterThan(2_900_000);
    const bodies = [make(2_000, 'oi'), make(8_000, 'oi')] as const;
    timeOf(large, 1_000);
    const [few, many] = bodies.map((text) =>
      Math.min(...[1, 2, 3].map(() => timeOf(text, text === bodies[0] ? 2_000 : 8_000))),
    ) as [number, number];
    // Four times the work; sixteen if anything looked through all contacts for each message.
    expect(many / few).toBeLessThan(10);
  });
});
