import { describe, expect, it } from 'vitest';
import { safeName } from '../../../shared/text/safe-name.ts';
import { attachmentHeader } from '../../../src-main/hosts/safe-name.ts';

describe('a name for saving', () => {
  it.each([
    ['menu du jour.pdf', 'menu du jour.pdf'],
    ['../../.bashrc', '_.._.bashrc'],
    ['..', 'file'],
    ['', 'file'],
    ['C:\\Windows\\win.ini', 'C__Windows_win.ini'],
    ['photo\u202egpj.exe', 'photogpj.exe'],
    ['a\r\nSet-Cookie: b=c', 'aSet-Cookie_ b=c'],
    ['a\0b.pdf', 'ab.pdf'],
    ['  .hidden. ', 'hidden'],
    ['"quoted"; filename=evil.exe', '_quoted_; filename=evil.exe'],
    ['café.pdf'.normalize('NFD'), 'café.pdf'],
    ['メニュー.pdf', 'メニュー.pdf'],
  ])('%j becomes %j', (name, safe) => {
    expect(safeName(name)).toBe(safe);
  });

  it('keeps the end of a long one, which says what it claims to be', () => {
    const safe = safeName(`${'very '.repeat(100)}long.pdf.exe`);
    expect([...safe]).toHaveLength(120);
    expect(safe).toMatch(/…ry very long\.pdf\.exe$/);
  });
});

describe('the header', () => {
  it.each([
    ['devis.pdf', `attachment; filename="devis.pdf"; filename*=UTF-8''devis.pdf`],
    ['Été (1).pdf', `attachment; filename="_t_ (1).pdf"; filename*=UTF-8''%C3%89t%C3%A9%20%281%29.pdf`],
    ['a"; b=c', `attachment; filename="a__ b=c"; filename*=UTF-8''a_%3B%20b%3Dc`],
    ['\ud800.pdf', `attachment; filename="_.pdf"; filename*=UTF-8''%EF%BF%BD.pdf`],
  ])('for %j is one that no name breaks out of', (name, header) => {
    expect(attachmentHeader(name)).toBe(header);
    expect(() => new Headers({ 'content-disposition': attachmentHeader(name) })).not.toThrow();
  });
});
