/** One JSON value as it stands in a file; null where it is too long to be a webhook. `line` from 1. */
export interface FoundBody {
  line: number;
  bytes: Uint8Array | null;
}

/** Longer than anything of Meta's, whose bodies end at 3 MB: what is kept while looking for a value's end. */
export const longestBody = 16 * 1024 * 1024;

const code = {
  quote: 0x22,
  comma: 0x2c,
  openList: 0x5b,
  escape: 0x5c,
  closeList: 0x5d,
  open: 0x7b,
  close: 0x7d,
};
const newline = 0x0a;

/**
 * Cuts a stream of bytes into the JSON objects in it: one after another however they are broken into lines, or the items of one list.
 * What is no object goes out line by line, and an object that breaks off does not take the next one along.
 */
export async function* splitBodies(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<FoundBody> {
  const splitter = createSplitter();
  for await (const chunk of chunks) yield* splitter.take(chunk);
  yield* splitter.finish();
}

interface Splitter {
  take(chunk: Uint8Array): FoundBody[];
  finish(): FoundBody[];
}

function createSplitter(): Splitter {
  let kept: Uint8Array[] = [];
  let length = 0;
  let line = 1;
  let startLine = 1;
  let depth = 0;
  let isText = false;
  let isEscaped = false;
  /** Between values, in an object, or in something else that ends with its line. */
  let state: 'between' | 'object' | 'other' = 'between';
  let startsAtMargin = false;
  let isAtMargin = true;

  const keep = (piece: Uint8Array): void => {
    length += piece.length;
    if (length <= longestBody) kept.push(piece.slice());
    else kept = [];
  };
  const end = (): FoundBody => {
    const found = { line: startLine, bytes: length > longestBody ? null : Buffer.concat(kept) };
    kept = [];
    length = 0;
    depth = 0;
    isText = false;
    isEscaped = false;
    state = 'between';
    return found;
  };

  function take(chunk: Uint8Array): FoundBody[] {
    const found: FoundBody[] = [];
    let from = 0;
    const begin = (index: number, kind: 'object' | 'other'): void => {
      from = index;
      startLine = line;
      startsAtMargin = isAtMargin;
      state = kind;
    };
    const cut = (until: number): void => {
      keep(chunk.subarray(from, until));
      found.push(end());
    };
    for (let index = 0; index < chunk.length; index += 1) {
      const byte = chunk[index] ?? 0;
      const opensAtMargin = byte === code.open && isAtMargin;
      if (state === 'object' && opensAtMargin && startsAtMargin && (isText || depth > 0)) {
        // No object that begins at the margin has another one there inside: the first one broke off.
        cut(index);
      }
      if (state === 'between') {
        if (byte === code.open) {
          begin(index, 'object');
          depth = 1;
        } else if (!isBlank(byte) && byte !== code.comma && byte !== code.openList && byte !== code.closeList)
          begin(index, 'other');
      } else if (state === 'other') {
        if (byte === newline) cut(index);
      } else if (isEscaped) isEscaped = false;
      else if (byte === code.escape) isEscaped = isText;
      else if (byte === code.quote) isText = !isText;
      else if (!isText && (byte === code.open || byte === code.openList)) depth += 1;
      else if (!isText && (byte === code.close || byte === code.closeList)) {
        depth -= 1;
        if (depth === 0) cut(index + 1);
      }
      isAtMargin = byte === newline;
      if (byte === newline) line += 1;
    }
    if (state !== 'between') {
      keep(chunk.subarray(from));
    }
    return found;
  }

  return { take, finish: () => (state === 'between' ? [] : [end()]) };
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === newline || byte === 0x0d;
}
