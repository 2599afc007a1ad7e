import { describe, expect, it } from 'vitest';
import { foldedText } from '../../../../../src-renderer/views/inbox/thread/text/fold.ts';
import { partsOf } from '../../../../../src-renderer/views/inbox/thread/text/pieces.ts';

/** A text as it is shown: formats as <b>, links as [ ], marks as ‹ ›. */
function shown(text: string, searched = ''): string {
  return partsOf(text, searched)
    .map(({ link, pieces }) => {
      const words = pieces
        .map(({ text: part, isMarked, formats }) => {
          const marked = isMarked ? `‹${part}›` : part;
          return formats.reduceRight((inner, format) => `<${format}>${inner}</${format}>`, marked);
        })
        .join('');
      return link === null ? words : `[${words}]`;
    })
    .join('');
}

describe('the way a message is written', () => {
  it('is bold, italic, struck or code as WhatsApp’s signs say, and these go', () => {
    expect(shown('Un *prix* _doux_ ~cher~ ```x = 1``` et `y`')).toBe(
      'Un <bold>prix</bold> <italic>doux</italic> <struck>cher</struck> <code>x = 1</code> et <code>y</code>',
    );
    expect(shown('*tout _cela_ ensemble*')).toBe(
      '<bold>tout </bold><bold><italic>cela</italic></bold><bold> ensemble</bold>',
    );
    expect(shown('(*oui*), *non*!')).toBe('(<bold>oui</bold>), <bold>non</bold>!');
  });

  it.each([
    '5*3*2',
    'snake_case_name',
    '* un\n* deux',
    '*ouvert',
    'fermé*',
    '**',
    '~~~',
    '_ _',
    '*a\nb*',
    '``` ',
    'a*b* c',
    '* a *',
  ])('leaves %j as it was typed', (text) => {
    expect(shown(text)).toBe(text);
  });

  it('marks the words of a search inside of it, and links too', () => {
    expect(shown('Une *robe verte* ici', 'robe')).toBe(
      'Une <bold>‹robe›</bold><bold> </bold><bold>verte</bold> ici',
    );
    expect(shown('voir https://robe.example/x', 'robe')).toBe('voir [https://‹robe›.example/x]');
  });

  it('knows no sign inside a link', () => {
    expect(shown('https://a.example/_b_/*c* *d*')).toBe('[https://a.example/_b_/*c]* <bold>d</bold>');
    expect(shown('*https://a.example*')).toBe('[<bold>https://a.example</bold>]');
  });

  it('loses no character but the signs, and takes no longer for a great many', () => {
    for (const text of [
      '*a '.repeat(30_000),
      '*a* '.repeat(20_000),
      '`'.repeat(50_000),
      '_*~'.repeat(30_000),
      '*a*_b_~c~'.repeat(300),
    ]) {
      const start = performance.now();
      const kept = shown(text).replace(/<\/?\w+>/g, '');
      expect(performance.now() - start).toBeLessThan(2000);
      expect(kept.replace(/[*_~`]/g, '')).toBe(text.replace(/[*_~`]/g, ''));
    }
  });
});

describe('a long message', () => {
  it('is shown whole up to some length, and folded between words from there', () => {
    expect(foldedText('a '.repeat(700))).toBeNull();
    const folded = foldedText('robe '.repeat(20_000)) ?? '';
    expect(folded.length).toBeLessThanOrEqual(1200);
    expect(folded.length).toBeGreaterThan(1100);
    expect(folded).toMatch(/robe$/);
  });

  it('is folded by its lines too, and never within a character', () => {
    expect((foldedText('x\n'.repeat(500)) ?? '').split('\n')).toHaveLength(18);
    expect(foldedText('🎉'.repeat(4000))).toMatch(/^(?:🎉)+$/u);
    expect(foldedText(`x${'🎉'.repeat(4000)}`)).toMatch(/^x(?:🎉)+$/u);
  });
});

it('leads where the whole link leads, where the fold cuts it', () => {
  const text = `voir https://a.example/${'x'.repeat(1800)} fin`;
  const [before, cut] = partsOf(text, '', 1200);
  expect(before?.pieces[0]?.text).toBe('voir ');
  expect(cut?.pieces.map((piece) => piece.text).join('')).toBe(text.slice(5, 1200));
  expect(cut?.link?.href).toBe(text.slice(5, -4));
});
