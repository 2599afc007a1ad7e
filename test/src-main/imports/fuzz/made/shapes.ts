import type { DateOrder, ExportFormat } from '../../../../../src-main/imports/types.ts';
import type { LanguageCode } from './languages.ts';

/**
 * One way a phone prints headers. Fields of `head`: D d day, M m month, Y y year (capitals padded or whole), B b Buddhist
 * year, J Japanese era, pY pm pd Solar Hijri, H h hour, K k hour of twelve, i minute, s second, a half of the day.
 */
export interface Shape {
  id: string;
  format: ExportFormat;
  order: DateOrder;
  language: LanguageCode;
  head: string;
  halves?: readonly [string, string] | 'german';
  /** Code of the script's zero; Latin digits when absent. */
  zero?: number;
  /** First and last year a chat of this shape can have. */
  years?: readonly [number, number];
}

type Row = [id: string, order: DateOrder, language: LanguageCode, head: string, rest?: Partial<Shape>];

const NARROW = '\u202f';
const RIGHT = '\u200f';
const CAPITALS = { halves: ['AM', 'PM'] } as const;
const SMALL = { halves: ['am', 'pm'] } as const;
const DOTTED = { halves: ['a.m.', 'p.m.'] } as const;
const OLD = { years: [2012, 2016] } as const;

const ANDROID: Row[] = [
  ['fr', 'dmy', 'fr', '{D}/{M}/{Y}, {H}:{i} - '],
  ['fr-2019', 'dmy', 'fr', '{D}/{M}/{Y} à {H}:{i} - '],
  ['fr-ca', 'ymd', 'fr', '{Y}-{M}-{D}, {H} h {i} - '],
  ['en-us', 'mdy', 'en', `{m}/{d}/{y}, {k}:{i}${NARROW}{a} - `, CAPITALS],
  ['en-us-old', 'mdy', 'en', '{m}/{d}/{y}, {k}:{i} {a} - ', CAPITALS],
  ['en-us-24h', 'mdy', 'en', '{m}/{d}/{y}, {H}:{i} - '],
  ['en-in', 'dmy', 'en', `{D}/{M}/{y}, {k}:{i}${NARROW}{a} - `, SMALL],
  ['en-gb', 'dmy', 'en', '{D}/{M}/{Y}, {H}:{i} - '],
  ['en-ca', 'ymd', 'en', '{Y}-{M}-{D}, {k}:{i} {a} - ', DOTTED],
  ['en-za', 'ymd', 'en', '{Y}/{M}/{D}, {k}:{i} {a} - ', SMALL],
  ['es-es', 'dmy', 'es', '{d}/{m}/{y}, {H}:{i} - '],
  ['es-mx', 'dmy', 'es', `{D}/{M}/{y} {k}:{i}${NARROW}{a} - `, { halves: ['a.\u00a0m.', 'p.\u00a0m.'] }],
  ['es-cl', 'dmy', 'es', '{D}-{M}-{y}, {H}:{i} - '],
  ['pt-br', 'dmy', 'pt', '{D}/{M}/{Y} {H}:{i} - '],
  ['de', 'dmy', 'de', '{D}.{M}.{y}, {H}:{i} - '],
  ['de-12h', 'dmy', 'de', '{D}.{M}.{y}, {k}:{i} {a} - ', { halves: 'german' }],
  ['nl', 'dmy', 'nl', '{D}-{M}-{Y} {H}:{i} - '],
  ['cs', 'dmy', 'cs', '{D}.{M}.{y} {H}:{i} - '],
  ['id', 'dmy', 'id', '{D}/{M}/{y} {H}.{i} - '],
  ['bg', 'dmy', 'bg', '{d}.{M}.{y} г., {H}:{i} - '],
  ['hu', 'ymd', 'hu', '{Y}. {M}. {D}. {H}:{i} - '],
  ['hr', 'dmy', 'hr', '{D}. {M}. {Y}. {H}:{i} - '],
  ['fi', 'dmy', 'fi', '{d}.{m}.{Y} klo {H}.{i} - '],
  ['sv', 'ymd', 'sv', '{Y}-{M}-{D} {H}:{i} - '],
  ['ko', 'ymd', 'ko', '{y}/{m}/{d} {a} {k}:{i} - ', CAPITALS],
  ['ko-words', 'ymd', 'ko', '{y}. {m}. {d}. {a} {k}:{i} - ', { halves: ['오전', '오후'] }],
  ['ko-24h', 'ymd', 'ko', '{y}/{m}/{d} {H}:{i} - '],
  ['zh', 'ymd', 'zh', '{Y}/{m}/{d} {H}:{i} - '],
  ['zh-12h', 'ymd', 'zh', '{Y}/{m}/{d} {a}{k}:{i} - ', { halves: ['上午', '下午'] }],
  ['ja', 'ymd', 'ja', '{Y}/{M}/{D} {H}:{i} - '],
  ['ar-ma', 'dmy', 'ar', '{d}/{m}/{Y}، {H}:{i} - '],
  ['ar-eg', 'dmy', 'ar', `{d}${RIGHT}/{m}${RIGHT}/{Y}، {k}:{i} {a} - `, { halves: ['ص', 'م'], zero: 0x660 }],
  ['fa', 'ymd', 'fa', '{Y}/{m}/{d}، {H}:{i} - ', { zero: 0x6f0 }],
  ['mr', 'dmy', 'mr', `{d}/{m}/{y}, {k}:{i}${NARROW}{a} - `, { ...CAPITALS, zero: 0x966 }],
  ['bn', 'dmy', 'bn', '{d}/{m}/{y}, {H}:{i} - ', { zero: 0x9e6 }],
  ['my', 'dmy', 'en', '{D}/{M}/{Y}, {H}:{i} - ', { zero: 0x1040 }],
];

const IPHONE: Row[] = [
  ['fr', 'dmy', 'fr', '[{D}/{M}/{Y} {H}:{i}:{s}] '],
  ['fr-us', 'mdy', 'fr', '[{m}/{d}/{y} {H}:{i}:{s}] '],
  ['en-us', 'mdy', 'en', `[{m}/{d}/{y}, {k}:{i}:{s}${NARROW}{a}] `, CAPITALS],
  ['en-gb', 'dmy', 'en', '[{D}/{M}/{Y}, {H}:{i}:{s}] '],
  ['en-thin', 'dmy', 'en', '[{D}/{M}/{Y}, {k}:{i}:{s}\u2009{a}] ', CAPITALS],
  ['es', 'dmy', 'es', '[{d}/{m}/{y}, {H}:{i}:{s}] '],
  ['de', 'dmy', 'de', '[{D}.{M}.{y}, {H}:{i}:{s}] '],
  ['fi', 'dmy', 'fi', '[{d}.{m}.{Y} klo {H}.{i}.{s}] '],
  ['tr', 'dmy', 'tr', '[{d}.{M}.{Y} {H}:{i}:{s}] '],
  ['id', 'mdy', 'id', '[{m}/{d}/{y} {H}.{i}.{s}] '],
  ['vi', 'dmy', 'vi', '[{H}:{i}:{s}, {d}/{m}/{y}] '],
  ['ar', 'dmy', 'ar', `[${RIGHT}{d}${RIGHT}/{m}${RIGHT}/{Y}، {H}:{i}:{s}] `],
  [
    'ar-eg',
    'dmy',
    'ar',
    `[{d}${RIGHT}/{m}${RIGHT}/{Y}، {k}:{i}:{s}\u00a0{a}] `,
    { halves: ['ص', 'م'], zero: 0x660 },
  ],
  ['zh', 'ymd', 'zh', '[{Y}/{m}/{d} {H}:{i}:{s}] '],
  ['sv', 'ymd', 'sv', '[{Y}-{M}-{D} {H}:{i}:{s}] '],
  ['buddhist', 'mdy', 'en', '[{m}/{d}/{B} BE, {H}:{i}:{s}] '],
  ['th', 'dmy', 'th', '[{d}/{m}/{b} {H}:{i}:{s}] ', { years: [2014, 2026] }],
  ['japanese', 'mdy', 'en', '[{m}/{d}/{J}, {H}:{i}:{s}] ', { years: [2020, 2026] }],
  ['fa-solar', 'ymd', 'fa', '[{pY}/{pm}/{pd}, {H}:{i}:{s}] ', { zero: 0x6f0 }],
];

const IPHONE_OLD: Row[] = [
  ['nl', 'dmy', 'nl', '{D}-{M}-{y} {H}:{i}:{s}: ', OLD],
  ['en', 'mdy', 'en', '{m}/{d}/{y} {k}:{i}:{s} {a}: ', { ...CAPITALS, ...OLD }],
  ['de', 'dmy', 'de', '{D}.{M}.{y} {H}:{i}:{s}: ', OLD],
];

/** Every header shape the generator prints (facts/chat-export.md, 2.1). */
export const shapes: readonly Shape[] = [
  ...ANDROID.map((row) => toShape('android', row)),
  ...IPHONE.map((row) => toShape('ios', row)),
  ...IPHONE_OLD.map((row) => toShape('ios_old', row)),
];

function toShape(format: ExportFormat, [id, order, language, head, rest]: Row): Shape {
  return { id: `${format} ${id}`, format, order, language, head, ...rest };
}
