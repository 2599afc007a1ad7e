import { list, id, name, number, part, text } from '../fields.ts';
import { join, say, type ReadPart } from './words.ts';

const place = part({ latitude: number, longitude: number, name, address: name });

/** Reads a location: its name and address, then its coordinates. */
export const readLocation: ReadPart = (item) => {
  const found = place.parse(item);
  const at = join([found?.latitude, found?.longitude].map(wordOf), ', ');
  const lines = join([join([found?.name, found?.address], ', '), at], '\n');
  return say(lines === '' ? '' : `📍 ${lines}`);
};

const card = part({
  name: part({ formatted_name: name, first_name: name, last_name: name }),
  org: part({ company: name }),
  phones: list,
  emails: list,
  vcard: text,
});
const phone = part({ phone: name, wa_id: id });
const email = part({ email: name });

/** Reads shared contacts: who, and below how to reach them. */
export const readContacts: ReadPart = (items) =>
  say(
    (list.parse(items) ?? [])
      .map(readCard)
      .filter((words) => words !== '')
      .map((words) => `👤 ${words}`)
      .join('\n'),
  );

function readCard(item: unknown): string {
  const found = card.parse(item);
  const said = found?.name;
  const who = said?.formatted_name ?? join([said?.first_name, said?.last_name], ' ');
  const phones = (found?.phones ?? []).map((entry) => phone.parse(entry)).map((it) => it?.phone ?? it?.wa_id);
  const emails = (found?.emails ?? []).map((entry) => email.parse(entry)?.email);
  const words = join([join([who, found?.org?.company], ' · '), ...phones, ...emails], '\n');
  return words === '' ? readVcard(found?.vcard ?? '') : words;
}

function readVcard(vcard: string): string {
  const lines = vcard.split(/\r?\n/);
  const valuesOf = (key: string): string[] =>
    lines
      .filter((line) => new RegExp(`^(item\\d+\\.)?${key}[:;]`, 'i').test(line))
      .map((line) => line.slice(line.indexOf(':') + 1).trim());
  return join([...valuesOf('FN').slice(0, 1), ...valuesOf('TEL'), ...valuesOf('EMAIL')], '\n');
}

const order = part({ text, product_items: list });
const product = part({ product_retailer_id: id, quantity: number, item_price: number, currency: name });

/** Reads an order: the customer's words, then each article with its number and price. */
export const readOrder: ReadPart = (item) => {
  const found = order.parse(item);
  const lines = (found?.product_items ?? []).map((entry) => {
    const line = product.parse(entry);
    const price = join([wordOf(line?.item_price), line?.currency], ' ');
    const article = join([wordOf(line?.quantity), line?.product_retailer_id], ' × ');
    return join([article, price], ' · ');
  });
  const words = join([found?.text, ...lines], '\n');
  return say(words === '' ? '' : `🛒 ${words}`);
};

function wordOf(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}
