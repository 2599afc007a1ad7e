import { id, name, part, text, word } from '../fields.ts';
import type { Content } from '../update.ts';
import { readContacts, readLocation, readOrder } from './cards.ts';
import { readButton, readInteractive } from './interactive.ts';
import { readMedia, readReaction } from './media.ts';
import { join, missing, say, type ReadPart, type Said } from './words.ts';

const texts = part({ body: text });
const named = part({ body: text, text, caption: text, title: text, name: text });

const readers: Readonly<Record<string, ReadPart>> = {
  text: (item) => say(texts.parse(item)?.body),
  image: readMedia('image'),
  video: readMedia('video'),
  audio: readMedia('audio'),
  voice: readMedia('voice'),
  sticker: readMedia('sticker'),
  document: readMedia('document'),
  location: readLocation,
  contacts: readContacts,
  order: readOrder,
  interactive: readInteractive,
  button: readButton,
  reaction: readReaction,
  template: (item) => ({ kind: 'template', text: named.parse(item)?.name ?? '' }),
  system: (item) => ({ kind: 'system', text: texts.parse(item)?.body ?? '' }),
  unsupported: () => missing,
  media_placeholder: () => missing,
};

const context = part({ id, referred_product: part({ product_retailer_id: id }) });
const referral = part({
  source_type: word,
  device: name,
  ctwa_clid: id,
  headline: name,
  body: text,
  source_url: name,
  source_id: id,
});

/** Reads what a message says, by its type; of a type that nobody knows yet the words that it most likely has. */
export function readContent(
  told: string | null | undefined,
  item: Readonly<Record<string, unknown>>,
): Content {
  const type = told ?? Object.keys(readers).find((key) => item[key] !== undefined) ?? 'unsupported';
  const said = Object.hasOwn(readers, type) ? readers[type]?.(item[type]) : readUnknown(item[type]);
  const refers = context.parse(item['context']);
  const product = refers?.referred_product?.product_retailer_id;
  return {
    type,
    kind: 'text',
    file: null,
    isMissing: false,
    refersTo: refers?.id ?? null,
    ...said,
    text: join([said?.text, product === undefined || product === null ? null : `🏷️ ${product}`], '\n'),
    referral: readReferral(item['referral']),
  };
}

function readUnknown(item: unknown): Said {
  const found = named.parse(item);
  return say(found?.body ?? found?.text ?? found?.caption ?? found?.title ?? found?.name);
}

function readReferral(item: unknown): Content['referral'] {
  const found = referral.parse(item);
  const type = found?.source_type ?? (typeof found?.ctwa_clid === 'string' ? 'ad' : null);
  if (type !== 'ad' && type !== 'post') return null;
  const { device = null, headline = null, body = null, source_url: url, source_id: sourceId } = found ?? {};
  return { sourceType: type, device, headline, body, url: url ?? null, sourceId: sourceId ?? null };
}
