/** A piece of an XML text: a tag that opens (`closes` too when it is empty), a tag that closes, or text. */
export type XmlPiece =
  | { kind: 'open'; name: string; attributes: ReadonlyMap<string, string>; closes: boolean }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string };

/** What this reader does not take: declarations of types or entities, and text that is no XML. */
export class XmlProblem extends Error {}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const attribute = /\s+([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;

/** The pieces of an XML text in order, names without their prefix. Knows no document types, so no entity can grow or reach out. */
export function* readXml(xml: string): Generator<XmlPiece> {
  let at = 0;
  while (at < xml.length) {
    const start = xml.indexOf('<', at);
    const end = start === -1 ? xml.length : start;
    if (end > at) yield { kind: 'text', text: decodeEntities(xml.slice(at, end)) };
    if (start === -1) return;
    if (xml.startsWith('<![CDATA[', start)) {
      at = endOf(xml, ']]>', start);
      yield { kind: 'text', text: xml.slice(start + 9, at - 3) };
    } else if (xml.startsWith('<!--', start)) at = endOf(xml, '-->', start);
    else if (xml.startsWith('<?', start)) at = endOf(xml, '?>', start);
    else if (xml.startsWith('<!', start)) throw new XmlProblem('a document type');
    else {
      at = endOf(xml, '>', start);
      yield readTag(xml.slice(start + 1, at - 1));
    }
  }
}

function readTag(inside: string): XmlPiece {
  if (inside.startsWith('/')) return { kind: 'close', name: localName(inside.slice(1).trim()) };
  const closes = inside.endsWith('/');
  const body = closes ? inside.slice(0, -1) : inside;
  const [full = ''] = body.split(/\s/, 1);
  const attributes = readAttributes(body.slice(full.length).trimEnd());
  return { kind: 'open', name: localName(full), attributes, closes };
}

// One after another and never back: a tag of many megabytes costs no more than its length.
function readAttributes(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  attribute.lastIndex = 0;
  while (attribute.lastIndex < text.length) {
    const found = attribute.exec(text);
    if (found === null) throw new XmlProblem('a broken tag');
    const [, name = '', double, single] = found;
    attributes.set(localName(name), decodeEntities(double ?? single ?? ''));
  }
  return attributes;
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|\w+);/gi, (_, name: string) => {
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    if (name.startsWith('#')) return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    const known = entities[name];
    if (known === undefined) throw new XmlProblem('an unknown entity');
    return known;
  });
}

function endOf(xml: string, mark: string, start: number): number {
  const found = xml.indexOf(mark, start);
  if (found === -1) throw new XmlProblem('no end');
  return found + mark.length;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
