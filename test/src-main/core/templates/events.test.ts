import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCore } from '../../../helpers/core.ts';
import type { Connection } from '../../../../src-main/database/open.ts';
import { findTemplateByMetaId, type TemplateRow } from '../../../../src-main/database/templates.ts';
import { recordTemplateEvent } from '../../../../src-main/core/templates/template-events.ts';
import { takeOver } from '../../../../src-main/core/templates/take-over.ts';
import type { TemplateFacts } from '../../../../src-main/whatsapp/graph/graph.ts';
import type { Update } from '../../../../src-main/whatsapp/webhook/update.ts';

type TemplateUpdate = Extract<Update, { type: 'template_event' }>;

const metaId = '24051234567890123';
const account = '102290129340398';
const start = Date.parse('2026-11-22T12:00:00Z');
const second = 1000;

const listed: TemplateFacts = {
  metaId,
  name: 'pret',
  language: 'fr',
  category: 'UTILITY',
  correctCategory: null,
  status: 'APPROVED',
  quality: 'GREEN',
  reason: null,
  format: 'positional',
  components: [
    { type: 'HEADER', format: 'IMAGE' },
    { type: 'BODY', text: 'Bonjour, tout est prêt.' },
  ],
};

function update(field: string, value: object, at: number): TemplateUpdate {
  const origin = { account, phoneNumberId: null, displayPhone: null };
  return { type: 'template_event', origin, at, templateId: metaId, field, value };
}

const status = (event: string, at: number, more: object = {}): TemplateUpdate =>
  update('message_template_status_update', { event, message_template_id: 1, reason: 'NONE', ...more }, at);
const category = (value: object, at: number): TemplateUpdate => update('template_category_update', value, at);

type Heard = TemplateUpdate | { list: TemplateFacts; at: number };

/** A shop that knows of no template each time it hears things, in their order: webhooks, and Meta's list as it was at some instant. */
async function openEars(): Promise<{ db: Connection; hear: (things: readonly Heard[]) => TemplateRow }> {
  const { db } = (await openCore()).context;
  const hear = db.transaction((things: readonly Heard[]) => {
    db.exec('DELETE FROM template; DELETE FROM template_event;');
    for (const thing of things) {
      if ('list' in thing) takeOver(db, account, [thing.list], thing.at);
      else recordTemplateEvent(db, thing);
    }
    const row = findTemplateByMetaId(db, metaId);
    if (row === undefined) throw new Error('There is no such template.');
    return { ...row, id: 0 };
  });
  return { db, hear };
}

const list = { list: listed, at: start };

describe('a webhook on a template', () => {
  it('changes its state, and the newest word counts whatever came when', async () => {
    const { hear } = await openEars();
    const paused = status('PAUSED', start + 60 * second, {
      other_info: { title: 'FIRST_PAUSE', description: 'x' },
    });
    const flagged = status('FLAGGED', start + 90 * second);
    const back = status('APPROVED', start + 120 * second);
    expect(hear([list, status('REINSTATED', start + second)]).status).toBe('approved');
    expect([hear([list, paused, flagged]).status, hear([list, flagged, paused]).status]).toEqual([
      'flagged',
      'flagged',
    ]);
    for (const order of [
      [paused, back],
      [back, paused],
    ]) {
      expect(hear([list, ...order])).toMatchObject({ status: 'approved', reason: null });
    }
    expect(hear([list, paused])).toMatchObject({
      status: 'paused',
      reason: 'first_pause',
      reason_details: 'x',
    });
  });

  it('counts once', async () => {
    const { db } = (await openCore()).context;
    takeOver(db, account, [listed], start);
    const event = status('PAUSED', start + second);
    expect([recordTemplateEvent(db, event), recordTemplateEvent(db, event)]).toEqual([true, false]);
  });

  it('that is older than Meta’s list says nothing any more; one of the same second does', async () => {
    const { hear } = await openEars();
    expect(hear([list, status('PAUSED', start - second)]).status).toBe('approved');
    const late = { list: listed, at: start + 400 };
    expect(hear([late, status('PAUSED', start)]).status).toBe('paused');
  });

  it('that comes before the first list waits for it', async () => {
    const { hear } = await openEars();
    const paused = status('PAUSED', start + second);
    expect(hear([paused, list]).status).toBe('paused');
  });

  it('that Meta rejected it says why in Meta’s own words too', async () => {
    const { hear } = await openEars();
    const value = {
      reason: 'INVALID_FORMAT',
      rejection_info: { reason: 'Braces.', recommendation: 'Close them.' },
    };
    expect(hear([list, status('REJECTED', start + second, value)])).toMatchObject({
      status: 'rejected',
      reason: 'invalid_format',
      reason_details: 'Braces. Close them.',
    });
  });

  it('warns of a category in the form where the new one is the one that still is', async () => {
    const { hear } = await openEars();
    const at = Math.floor(start / second) + 86_400;
    const warning = category(
      { new_category: 'UTILITY', correct_category: 'MARKETING', category_update_timestamp: at },
      start + second,
    );
    const warned = hear([list, warning]);
    expect(warned).toMatchObject({
      category: 'utility',
      agreed_category: 'utility',
      coming_category: 'marketing',
    });
    expect(warned.coming_at).toBe(at * second);

    const done = category(
      { previous_category: 'UTILITY', new_category: 'MARKETING' },
      start + 86_400 * second,
    );
    for (const order of [
      [warning, done],
      [done, warning],
    ]) {
      expect(hear([list, ...order])).toMatchObject({
        category: 'marketing',
        agreed_category: 'utility',
        coming_category: null,
        coming_at: null,
      });
    }
    // The list that still announces it knows no moment; the warning does.
    const later = { list: { ...listed, correctCategory: 'MARKETING' }, at: start + 5 * second };
    for (const order of [
      [list, warning, later],
      [list, later, warning],
      [later, warning],
    ]) {
      expect(hear(order)).toMatchObject({
        coming_category: 'marketing',
        coming_at: at * second,
      });
    }
  });

  it('changes its quality and its words, and leaves a header of a picture', async () => {
    const { hear } = await openEars();
    const quality = update('message_template_quality_update', { new_quality_score: 'RED' }, start + second);
    const words = update(
      'message_template_components_update',
      { message_template_element: 'Tout est prêt, venez.', message_template_footer: 'Salon' },
      start + second,
    );
    const row = hear([list, words, quality]);
    expect(row.quality).toBe('red');
    expect(JSON.parse(row.components)).toEqual([
      { type: 'HEADER', format: 'IMAGE' },
      { type: 'BODY', text: 'Tout est prêt, venez.' },
      { type: 'FOOTER', text: 'Salon' },
    ]);
  });

  it('of a kind or shape that nobody knows is kept and changes nothing', async () => {
    const { db, hear } = await openEars();
    const strange = [
      update('message_template_hologram_update', { event: 1 }, start + second),
      update('message_template_status_update', { event: 5 }, start + second),
      update('template_category_update', { new_category: null }, start + second),
      update('message_template_quality_update', [] as object, start + second),
    ];
    const row = hear([list, ...strange]);
    expect(db.prepare('SELECT count(*) AS n FROM template_event').get()).toEqual({ n: 4 });
    expect(row).toEqual(hear([list]));
  });
});

it('whatever webhooks came, in whatever order and how often, around the same lists: the template ends the same', async () => {
  const at = fc.integer({ min: -3, max: 9 }).map((seconds) => start + seconds * second);
  const word = fc.oneof(
    fc
      .tuple(fc.constantFrom('APPROVED', 'PAUSED', 'REJECTED', 'FLAGGED', 'REINSTATED'), at)
      .map(([event, when]) => status(event, when, { message_template_category: 'UTILITY' })),
    fc
      .tuple(fc.constantFrom('MARKETING', 'UTILITY'), at)
      .map(([to, when]) => category({ new_category: to }, when)),
    at.map((when) =>
      category(
        { new_category: 'UTILITY', correct_category: 'MARKETING', category_update_timestamp: 1_800_000_000 },
        when,
      ),
    ),
    fc
      .tuple(fc.constantFrom('GREEN', 'YELLOW', 'UNKNOWN'), at)
      .map(([score, when]) => update('message_template_quality_update', { new_quality_score: score }, when)),
    fc
      .tuple(fc.string(), fc.option(fc.string()), at)
      .map(([body, title, when]) =>
        update(
          'message_template_components_update',
          { message_template_element: body, message_template_title: title },
          when,
        ),
      ),
  );
  const later = { list: { ...listed, correctCategory: 'MARKETING' }, at: start + 5 * second };
  const { hear } = await openEars();
  const runs = Number(process.env['TEMPLATE_RUNS'] ?? 60);
  fc.assert(
    fc.property(
      fc
        .array(word, { maxLength: 8 })
        .chain((words) =>
          fc.tuple(
            fc.shuffledSubarray(words, { minLength: words.length }),
            fc.constant(words),
            fc.array(fc.nat(8), { minLength: 2, maxLength: 2 }),
            fc.subarray(words),
          ),
        ),
      ([shuffled, inOrder, places, again]) => {
        const end = (
          words: readonly TemplateUpdate[],
          [first = 0, last = 0]: readonly number[],
        ): TemplateRow =>
          hear([
            ...words.slice(0, first),
            list,
            ...words.slice(first, last),
            later,
            ...words.slice(last),
            list,
            later,
            ...again,
          ]);
        expect(end(shuffled, places)).toEqual(end(inOrder, [0, 0]));
      },
    ),
    { numRuns: runs },
  );
});
