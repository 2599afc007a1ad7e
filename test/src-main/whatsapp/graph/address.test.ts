import { describe, expect, it } from 'vitest';
import { graphAddress, isMediaAddress, metaGraph } from '../../../../src-main/whatsapp/graph/address.ts';

describe('Graph’s address', () => {
  it('is Meta’s, or a stand-in’s on this machine', () => {
    expect(graphAddress(undefined)).toBe('https://graph.facebook.com/v26.0');
    expect(graphAddress('')).toBe('https://graph.facebook.com/v26.0');
    expect(graphAddress('http://127.0.0.1:4010')).toBe('http://127.0.0.1:4010/v26.0');
    expect(graphAddress('http://127.0.0.1:4010/')).toBe('http://127.0.0.1:4010/v26.0');
  });

  it.each([
    'https://graph.facebook.com',
    'http://localhost:4010',
    'http://127.0.0.1',
    'http://127.0.0.1:0',
    'http://127.0.0.1:99999',
    'http://127.0.0.1:4010/v26.0',
    'http://127.0.0.1:4010@evil.example',
    'http://user@127.0.0.1:4010',
    'http://127.0.0.1.evil.example:4010',
    'http://127.0.0.1:4010#x',
    ' http://127.0.0.1:4010',
    'http://[::1]:4010',
    'ftp://127.0.0.1:21',
  ])('is never %s', (named) => {
    expect(graphAddress(named)).toBeNull();
  });
});

describe('a file’s address', () => {
  it.each([
    'https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1',
    'https://scontent.xx.fbcdn.net/a.jpg',
    'https://mmg.whatsapp.net/x',
    'https://graph.facebook.com/x',
    'https://FBSBX.com/x',
  ])('may be %s', (address) => {
    expect(isMediaAddress(address, metaGraph)).toBe(true);
  });

  it.each([
    'http://lookaside.fbsbx.com/x',
    'https://lookaside.fbsbx.com:8443/x',
    'https://user:pass@lookaside.fbsbx.com/x',
    'https://fbsbx.com.evil.example/x',
    'https://evilfbsbx.com/x',
    'https://evil.example/?fbsbx.com',
    'https://lookaside.fbsbx.com./x',
    'http://127.0.0.1:4010/x',
    'data:text/plain,x',
    '',
  ])('may not be %s', (address) => {
    expect(isMediaAddress(address, metaGraph)).toBe(false);
  });
});
