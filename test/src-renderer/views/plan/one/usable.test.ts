import { expect, test } from 'vitest';
import type { TemplateShape } from '../../../../../shared/contract/templates.ts';
import { sortTemplates } from '../../../../../src-renderer/views/plan/one/usable.ts';

function template(given: Partial<TemplateShape>): TemplateShape {
  const name = given.name ?? 'reminder';
  return {
    id: name,
    account: 'one',
    name,
    language: 'en',
    category: 'utility',
    agreed_category: 'utility',
    coming: null,
    status: 'approved',
    quality: null,
    reason: null,
    format: 'named',
    parts: { header: null, body: 'Hello', footer: null, buttons: [] },
    parameters: { header: [], body: [], buttons: [] },
    can_send: true,
    draft: null,
    sentence: null,
    synced_at: null,
    ...given,
  };
}

const good = template({ name: 'good' });
const titled = template({
  name: 'titled',
  parts: { ...good.parts, header: { format: 'text', text: 'Your appointment' } },
});
const pictured = template({
  name: 'pictured',
  parts: { ...good.parts, header: { format: 'image', text: '' } },
});

test('only approved utility templates that begin with no file make notifications', () => {
  const all = [good, titled, pictured];
  expect(sortTemplates(all, all).usable).toEqual([good, titled]);
});

test.each([
  [template({ category: 'marketing', agreed_category: 'marketing' }), /never advertising/],
  [template({ category: 'authentication', agreed_category: 'authentication' }), /never advertising/],
  [template({ agreed_category: 'marketing' }), /moved it to another category/],
  [template({ status: 'paused', can_send: false }), /cannot be sent/],
  [pictured, /picture, a film or a document/],
])('a template that cannot be used says why', (unusable, why) => {
  const sorted = sortTemplates([good, unusable], null);
  expect(sorted.usable).toEqual([good]);
  expect(sorted.unusable).toEqual([{ template: unusable, why: expect.stringMatching(why) as string }]);
});

test('a template of another number’s account is not for this customer', () => {
  const other = template({ name: 'other', account: 'two' });
  const sorted = sortTemplates([good, other], [good]);
  expect(sorted.usable).toEqual([good]);
  expect(sorted.unusable[0]?.why).toMatch(/account of another number/);
});
