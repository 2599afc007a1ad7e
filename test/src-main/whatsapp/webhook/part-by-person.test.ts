import { expect, it } from 'vitest';
import { mayName, needlesOf, partByPerson } from '../../../../src-main/whatsapp/webhook/part-by-person.ts';
import { bodyOf, marc, textOf } from '../../../helpers/person-shop.ts';

it('finds a message’s id in another’s answer too where Meta writes a slash with a backslash before it', () => {
  const id = 'wamid.HBgLMzM2MTI/NDU2/Nzg=';
  const ids = new Set([id]);
  const body = bodyOf([marc], [textOf(marc, 'b1', 'oui', 0, { context: { id } })]).replaceAll('/', '\\/');
  expect(body).toContain('MTI\\/NDU2');
  expect(mayName(body, ids, needlesOf(ids))).toBe(true);
  const { others, theirs } = partByPerson(body, ids);
  expect(theirs).toBeNull();
  expect(others).toContain('oui');
  expect(others).not.toContain('HBgLMzM2MTI');
});
