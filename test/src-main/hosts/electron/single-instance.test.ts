import { beforeEach, describe, expect, it } from 'vitest';
import { becomeOnlyInstance } from '../../../../src-main/hosts/electron/single-instance.ts';
import { preventable } from '../../../helpers/electron/events.ts';
import { app, resetElectron } from '../../../helpers/electron/stand-in.ts';

let received: string[][] = [];
const listen = (files: string[] = []): boolean => becomeOnlyInstance(files, (more) => received.push(more));

beforeEach(() => {
  resetElectron();
  received = [];
});

describe('the only program on its data', () => {
  it('is told what a later start wants opened', () => {
    expect(listen()).toBe(true);
    app.emit('second-instance', preventable({}), ['vitrine', 'x.zip'], '/elsewhere', {
      files: ['/chats/a.zip', '/chats/b.txt'],
    });
    app.emit('second-instance', preventable({}), [], '/', { files: [] });
    expect(received).toEqual([['/chats/a.zip', '/chats/b.txt'], []]);
  });

  it('is told what the system wants opened, and opens it itself', () => {
    listen();
    const event = preventable({});
    app.emit('open-file', event, '/chats/a.zip');
    expect(event.defaultPrevented).toBe(true);
    expect(received).toEqual([['/chats/a.zip']]);
  });

  it.each([
    [undefined],
    [null],
    ['/chats/a.zip'],
    [5],
    [[]],
    [{}],
    [{ files: null }],
    [{ files: '/chats/a.zip' }],
    [{ files: { 0: '/chats/a.zip', length: 1 } }],
    [{ files: ['a.zip', '../a.zip', '', '--data', null, 5, ['/a.zip'], {}] }],
    [{ files: ['/etc/passwd', '/usr/bin/sh', '/a.zip.exe', '-/a.zip'] }],
  ])('takes no file from a start that says %j, and comes forward', (data) => {
    listen();
    app.emit('second-instance', preventable({}), [], '/', data);
    expect(received).toEqual([[]]);
  });
});

it('says what it was to open, and makes room, when there is another one', () => {
  app.isFirstInstance = false;
  expect(listen(['/chats/a.zip'])).toBe(false);
  expect(app.lockData).toEqual({ files: ['/chats/a.zip'] });
  expect(app.eventNames()).toEqual([]);
});
