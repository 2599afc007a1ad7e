import { inflateSync } from 'node:zlib';

/** What a PDF says: its pages with their size in points and their lines of text from the top, cells parted by tabs. */
export interface ReadPdf {
  pages: { width: number; height: number; lines: string[] }[];
  /** Bookmarks, in order. */
  outline: string[];
  /** The dictionaries of title, author and language as they stand. */
  raw: string;
}

interface PdfObject {
  head: string;
  stream: Buffer | null;
}

type Glyphs = ReadonlyMap<number, string>;

/** Reads back a PDF as Vitrine writes them (plain objects, Identity-H fonts with their letters); it is no reader for others'. */
export function readPdf(file: Buffer): ReadPdf {
  const objects = readObjects(file);
  const all = [...objects.values()];
  const root = all.find(({ head }) => head.includes('/Type /Pages') && !head.includes('/Parent'));
  const pages = root === undefined ? [] : leavesOf(root, objects);
  const fonts = new Map<string, Glyphs>();
  return {
    pages: pages.map((page) => {
      const [, , width = 0, height = 0] = (/\/MediaBox \[([^\]]+)\]/.exec(page.head)?.[1] ?? '')
        .trim()
        .split(/\s+/)
        .map(Number);
      return { width, height, lines: linesOf(page, objects, fonts) };
    }),
    outline: all.flatMap(({ head }) =>
      head.includes('/Dest') && head.includes('/Title') ? [titleOf(head)] : [],
    ),
    raw: all.map(({ head }) => head).join('\n'),
  };
}

function readObjects(file: Buffer): Map<number, PdfObject> {
  const text = file.toString('latin1');
  const objects = new Map<number, PdfObject>();
  const start = /(?:^|\n)(\d+) 0 obj\s/g;
  for (let found = start.exec(text); found !== null; found = start.exec(text)) {
    const end = text.indexOf('endobj', found.index);
    const stream = text.indexOf('\nstream', found.index);
    const hasStream = stream > 0 && stream < end;
    const head = text.slice(found.index + found[0].length, hasStream ? stream : end);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const from = text.indexOf('\n', stream + 1) + 1;
    const bytes = hasStream ? file.subarray(from, from + length) : null;
    objects.set(Number(found[1]), {
      head,
      stream: bytes !== null && head.includes('/FlateDecode') ? inflateSync(bytes) : bytes,
    });
    start.lastIndex = hasStream ? from + length : end;
  }
  return objects;
}

function leavesOf({ head }: PdfObject, objects: Map<number, PdfObject>): PdfObject[] {
  const kids = /\/Kids \[([^\]]*)\]/.exec(head)?.[1];
  if (kids === undefined) return [];
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, number]) => {
    const kid = objects.get(Number(number));
    if (kid === undefined) return [];
    return kid.head.includes('/Kids') ? leavesOf(kid, objects) : [kid];
  });
}

function titleOf(head: string): string {
  const hex = /\/Title <([0-9a-fA-F]+)>/.exec(head)?.[1];
  if (hex !== undefined) return utf16(hex.replace(/^feff/i, ''));
  return /\/Title \(((?:\\.|[^\\)])*)\)/.exec(head)?.[1] ?? '';
}

function utf16(hex: string): string {
  return (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('');
}

function linesOf(page: PdfObject, objects: Map<number, PdfObject>, known: Map<string, Glyphs>): string[] {
  const resources = objects.get(Number(/\/Resources (\d+) 0 R/.exec(page.head)?.[1]))?.head ?? page.head;
  const content =
    objects.get(Number(/\/Contents (\d+) 0 R/.exec(page.head)?.[1]))?.stream?.toString('latin1') ?? '';
  const fonts = new Map<string, Glyphs>();
  const list = /\/Font <<([^>]*)>>/.exec(resources)?.[1] ?? '';
  for (const [, name = '', number = ''] of list.matchAll(/\/(\w+) (\d+) 0 R/g)) {
    const glyphs = known.get(number) ?? glyphsOf(objects.get(Number(number)), objects);
    known.set(number, glyphs);
    fonts.set(name, glyphs);
  }
  return joinLines(readTexts(content, fonts));
}

function glyphsOf(font: PdfObject | undefined, objects: Map<number, PdfObject>): Glyphs {
  const number = Number(/\/ToUnicode (\d+) 0 R/.exec(font?.head ?? '')?.[1]);
  const map = objects.get(number)?.stream?.toString('latin1') ?? '';
  const glyphs = new Map<number, string>();
  for (const [, block = ''] of map.matchAll(/beginbfchar([^]*?)endbfchar/g)) {
    for (const [, code = '', letters = ''] of block.matchAll(/<(\w+)>\s*<(\w*)>/g)) {
      glyphs.set(Number.parseInt(code, 16), utf16(letters));
    }
  }
  return glyphs;
}

interface Text {
  x: number;
  y: number;
  text: string;
}

// Parentheses stand in a text as they are where each has its other half.
const literal = [1, 2, 3, 4].reduce((inner) => `\\((?:\\\\[^]|[^\\\\()]|${inner})*\\)`, '(?!)');
const token = new RegExp(
  String.raw`/ActualText (?:<(\w+)>|(${literal}))[^]*?BDC|/(\w+) [\d.]+ Tf|1 0 0 -1 (-?[\d.]+) (-?[\d.]+) cm|${literal}|\bEMC\b|\bET\b`,
  'g',
);

function readTexts(content: string, fonts: ReadonlyMap<string, Glyphs>): Text[] {
  const texts: Text[] = [];
  let at = { x: 0, y: 0 };
  let glyphs: Glyphs = new Map();
  let said: string | null = null;
  let text = '';
  for (const [part, actual, plain, font, x, y] of content.matchAll(token)) {
    if (actual !== undefined) said = utf16(actual.replace(/^feff/i, ''));
    else if (plain !== undefined) said = unescape(plain.slice(1, -1));
    else if (font !== undefined) glyphs = fonts.get(font) ?? new Map<number, string>();
    else if (x !== undefined) at = { x: Number(x), y: Number(y) };
    else if (part === 'EMC') said = null;
    else if (part === 'ET') {
      texts.push({ ...at, text });
      text = '';
    } else if (said !== null) {
      text += said;
      said = '';
    } else text += lettersOf(part.slice(1, -1), glyphs);
  }
  return texts;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function unescape(literal: string): string {
  return literal.replace(/\\([0-7]{1,3}|[^])/g, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (escapes[code] ?? code),
  );
}

function lettersOf(literal: string, glyphs: Glyphs): string {
  const bytes = unescape(literal);
  let letters = '';
  for (let index = 0; index < bytes.length; index += 2) {
    letters += glyphs.get(bytes.charCodeAt(index) * 256 + bytes.charCodeAt(index + 1)) ?? '';
  }
  return letters;
}

// What stands on one base line is one line, from left to right.
function joinLines(texts: readonly Text[]): string[] {
  const lines = Map.groupBy(texts, ({ y }) => Math.round(y));
  return [...lines]
    .sort(([one], [other]) => other - one)
    .map(([, parts]) =>
      parts
        .sort((one, other) => one.x - other.x)
        .map(({ text }) => text)
        .join('\t'),
    );
}
