import { typesetFrench } from '../../shared/text/typeset-french.ts';

/** Every sentence of every area with its French punctuation. */
export function typeset<Areas extends Record<string, Record<string, string>>>(areas: Areas): Areas {
  const entries = Object.entries(areas).map(([area, messages]) => [
    area,
    Object.fromEntries(Object.entries(messages).map(([key, text]) => [key, typesetFrench(text)])),
  ]);
  return Object.fromEntries(entries) as Areas;
}
