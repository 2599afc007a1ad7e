import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestBody, splitBodies, type FoundBody } from '../../../../src-main/core/intake/split-bodies.ts';

async function split(text: string, pieces: number[] = []): Promise<{ line: number; text: string | null }[]> {
  const bytes = Buffer.from(text);
  const found: FoundBody[] = [];
  async function* chunks(): AsyncGenerator<Uint8Array> {
    let from = 0;
    for (const size of pieces) {
      yield bytes.subarray(from, from + size);
      from += size;
    }
    yield bytes.subarray(from);
  }
  for await (const body of splitBodies(chunks())) found.push(body);
  return found.map(({ line, bytes: body }) => ({ line, text: body && Buffer.from(body).toString() }));
}

const texts = async (text: string, pieces?: number[]): Promise<unknown[]> =>
  (await split(text, pieces)).map((body) => (body.text === null ? null : (JSON.parse(body.text) as unknown)));

describe('a log of webhooks', () => {
  it('is cut into its objects however it is laid out', async () => {
    const bodies = [{ object: 'a', text: 'one } { two "' }, { object: 'b', entry: [{ x: ['é', '\\'] }] }, {}];
    expect(await texts(JSON.stringify(bodies[0]))).toEqual([bodies[0]]);
    expect(await texts(bodies.map((body) => JSON.stringify(body)).join('\n'))).toEqual(bodies);
    expect(await texts(bodies.map((body) => JSON.stringify(body)).join('\r\n') + '\r\n')).toEqual(bodies);
    expect(await texts(JSON.stringify(bodies))).toEqual(bodies);
    expect(await texts(JSON.stringify(bodies, null, 2))).toEqual(bodies);
    expect(await texts(bodies.map((body) => JSON.stringify(body, null, '\t')).join('\n\n'))).toEqual(bodies);
    expect(await texts('')).toEqual([]);
    expect(await texts(' \n[ ]\n')).toEqual([]);
  });

  it('tells the line on which each begins, and lets what is broken cost nothing else', async () => {
    const found = await split('{"a":1}\nnot json\n{"b":"broken\n{"c":[1,{"d":2}\n\n{"e":3}\n"text"\n');
    expect(found).toEqual([
      { line: 1, text: '{"a":1}' },
      { line: 2, text: 'not json' },
      { line: 3, text: '{"b":"broken\n' },
      { line: 4, text: '{"c":[1,{"d":2}\n\n' },
      { line: 6, text: '{"e":3}' },
      { line: 7, text: '"text"' },
    ]);
  });

  it('keeps nothing of what is too long, and goes on behind it', async () => {
    const long = `{"a":"${'x'.repeat(longestBody)}"}`;
    expect(await split(`${long}\n{"b":1}`)).toEqual([
      { line: 1, text: null },
      { line: 2, text: '{"b":1}' },
    ]);
  });

  it('is the same in whatever pieces it is read', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.dictionary(
            fc.string(),
            fc.json().map((json) => JSON.parse(json) as unknown),
          ),
          { maxLength: 6 },
        ),
        fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 40 }),
        fc.constantFrom(0, 1, 3),
        async (bodies, pieces, layout) => {
          const list = bodies.map((body) => JSON.stringify(body, null, layout)).join('\n');
          expect(await texts(list, pieces)).toEqual(JSON.parse(JSON.stringify(bodies)));
        },
      ),
      { seed: 6, numRuns: 200 },
    );
  });
});
