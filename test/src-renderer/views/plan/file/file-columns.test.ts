import { expect, test } from 'vitest';
import { fieldsOf, withColumn, withValue } from '../../../../../src-renderer/views/plan/file/file-columns.ts';

const map = { columns: { phone: 'Tel' }, values: { 'body.1': 'Name' } };

test('a column is named or said to be in none, and the rest of the map stays', () => {
  expect(withColumn(map, 'date', 'Jour')).toEqual({ ...map, columns: { phone: 'Tel', date: 'Jour' } });
  expect(withColumn(map, 'phone', '')).toEqual({ ...map, columns: { phone: '' } });
});

test('a value comes from a column, is always the same, or is not said', () => {
  expect(withValue(map, 'body.2', '=Salon').values).toEqual({ 'body.1': 'Name', 'body.2': '=Salon' });
  expect(withValue(map, 'body.1', '').values).toEqual({});
});

test('a calendar is not asked when its events are', () => {
  expect(fieldsOf('ics').needed).toEqual(['phone', 'name']);
  expect(fieldsOf('csv').needed).toContain('when');
});
