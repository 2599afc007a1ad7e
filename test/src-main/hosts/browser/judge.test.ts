import { describe, expect, it } from 'vitest';
import { judge, type RequestFacts } from '../../../../src-main/hosts/browser/judge.ts';

const port = 47_821;
const own = 'http://127.0.0.1:47821';
const ordinary: RequestFacts = {
  method: 'GET',
  target: '/',
  hosts: ['127.0.0.1:47821'],
  origins: [],
  hasBody: false,
  isUpgrade: false,
};
const socket: RequestFacts = { ...ordinary, target: '/socket', origins: [own], isUpgrade: true };

describe('what is let through', () => {
  it.each<[string, RequestFacts]>([
    [
      'the address typed by the owner',
      { ...ordinary, fetchSite: 'none', fetchMode: 'navigate', fetchDest: 'document' },
    ],
    ['localhost instead of the number', { ...ordinary, hosts: ['localhost:47821'] }],
    ['a hashed script', { ...ordinary, target: '/assets/index-BpX3k9_a.js', fetchSite: 'same-origin' }],
    ['a module script, which names its origin', { ...ordinary, target: '/assets/a.js', origins: [own] }],
    ['a query, which the page ignores', { ...ordinary, target: '/?a=b%2e%2e' }],
    ['a HEAD request', { ...ordinary, method: 'HEAD' }],
    [
      'a link elsewhere',
      { ...ordinary, fetchSite: 'cross-site', fetchMode: 'navigate', fetchDest: 'document' },
    ],
    ['the socket of our page', { ...socket, fetchSite: 'same-origin' }],
    [
      'the socket of our page on localhost',
      { ...socket, hosts: ['localhost:47821'], origins: ['http://localhost:47821'] },
    ],
  ])('%s', (_name, request) => {
    expect(judge(request, port)).toEqual({ ok: true });
  });
});

describe('hostile requests', () => {
  it.each<[string, Partial<RequestFacts>, number, string]>([
    ['a name that resolves here', { hosts: ['evil.example:47821'] }, 403, 'foreign_host'],
    ['another port', { hosts: ['127.0.0.1:80'] }, 403, 'foreign_host'],
    ['no port', { hosts: ['127.0.0.1'] }, 403, 'foreign_host'],
    ['every address', { hosts: ['0.0.0.0:47821'] }, 403, 'foreign_host'],
    ['the loopback of IPv6', { hosts: ['[::1]:47821'] }, 403, 'foreign_host'],
    ['a longer name', { hosts: ['127.0.0.1:47821.evil.example'] }, 403, 'foreign_host'],
    ['a user before the name', { hosts: ['evil@127.0.0.1:47821'] }, 403, 'foreign_host'],
    ['upper case', { hosts: ['LOCALHOST:47821'] }, 403, 'foreign_host'],
    ['no host', { hosts: [] }, 400, 'one_host_needed'],
    ['two hosts', { hosts: ['127.0.0.1:47821', 'evil.example'] }, 400, 'one_host_needed'],
    ['another site', { origins: ['https://evil.example'] }, 403, 'foreign_origin'],
    ['a page from a file or a sandbox', { origins: ['null'] }, 403, 'foreign_origin'],
    ['another port as origin', { origins: ['http://127.0.0.1:8080'] }, 403, 'foreign_origin'],
    ['https of the same name', { origins: ['https://127.0.0.1:47821'] }, 403, 'foreign_origin'],
    ['localhost calling the number', { origins: ['http://localhost:47821'] }, 403, 'foreign_origin'],
    ['an empty origin', { origins: [''] }, 403, 'foreign_origin'],
    ['two origins', { origins: [own, own] }, 400, 'one_origin_needed'],
    [
      'a script tag elsewhere',
      { fetchSite: 'cross-site', fetchMode: 'no-cors', fetchDest: 'script' },
      403,
      'foreign_site',
    ],
    [
      'a frame elsewhere',
      { fetchSite: 'cross-site', fetchMode: 'navigate', fetchDest: 'iframe' },
      403,
      'foreign_site',
    ],
    ['a neighbour on another port', { fetchSite: 'same-site', fetchMode: 'cors' }, 403, 'foreign_site'],
    ['POST', { method: 'POST' }, 405, 'only_reading'],
    ['OPTIONS, which asks about CORS', { method: 'OPTIONS' }, 405, 'only_reading'],
    ['TRACE', { method: 'TRACE' }, 405, 'only_reading'],
    ['a body in a GET', { hasBody: true }, 400, 'body_not_wanted'],
    ['dots', { target: '/../package.json' }, 400, 'odd_path'],
    ['dots further in', { target: '/assets/../../vitrine.db' }, 400, 'odd_path'],
    ['encoded dots', { target: '/%2e%2e/package.json' }, 400, 'odd_path'],
    ['doubly encoded dots', { target: '/%252e%252e/package.json' }, 400, 'odd_path'],
    ['an encoded slash', { target: '/..%2fpackage.json' }, 400, 'odd_path'],
    ['a backslash', { target: '/..\\package.json' }, 400, 'odd_path'],
    ['an encoded backslash', { target: '/..%5cpackage.json' }, 400, 'odd_path'],
    ['a NUL', { target: '/index.html%00.js' }, 400, 'odd_path'],
    ['a hidden file', { target: '/.env' }, 400, 'odd_path'],
    ['two slashes', { target: '//etc/passwd' }, 400, 'odd_path'],
    ['a drive', { target: '/C:/Windows/win.ini' }, 400, 'odd_path'],
    ['a whole address', { target: 'http://evil.example/' }, 400, 'odd_path'],
    ['no path', { target: '' }, 400, 'odd_path'],
    ['a star', { target: '*' }, 400, 'odd_path'],
  ])('%s', (_name, change, status, reason) => {
    expect(judge({ ...ordinary, ...change }, port)).toEqual({ ok: false, status, reason });
  });
});

describe('hostile sockets', () => {
  it.each<[string, Partial<RequestFacts>, number, string]>([
    ["another site's", { origins: ['https://evil.example'] }, 403, 'foreign_origin'],
    ['a program without an origin', { origins: [] }, 403, 'origin_needed'],
    ['a sandboxed frame', { origins: ['null'] }, 403, 'foreign_origin'],
    [
      'a rebound name',
      { hosts: ['evil.example:47821'], origins: ['http://evil.example:47821'] },
      403,
      'foreign_host',
    ],
    ['another path', { target: '/' }, 404, 'no_such_socket'],
    ['a token in the query', { target: '/socket?token=abc' }, 404, 'no_such_socket'],
    ['another method', { method: 'POST' }, 405, 'only_reading'],
    ['HEAD', { method: 'HEAD' }, 405, 'only_reading'],
    ['a body', { hasBody: true }, 400, 'body_not_wanted'],
  ])('%s', (_name, change, status, reason) => {
    expect(judge({ ...socket, ...change }, port)).toEqual({ ok: false, status, reason });
  });
});
