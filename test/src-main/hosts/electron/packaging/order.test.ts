import { describe, expect, it } from 'vitest';
import { readOrder } from '../../../../../src-main/hosts/electron/packaging/order.ts';

const never = ['--publish=never'];

describe('what npm run package is asked for', () => {
  it('is a folder when nothing is said', () => {
    expect(readOrder([])).toEqual({ help: false, standIn: false, into: null, builder: [], publish: never });
  });

  it('is told apart from what electron-builder is asked for', () => {
    expect(readOrder(['--stand-in', '--into', 'somewhere'])).toMatchObject({
      standIn: true,
      into: 'somewhere',
      builder: [],
    });
    expect(readOrder(['--linux', 'AppImage', 'deb', '--into', 'x', '--arm64']).builder).toEqual([
      '--linux',
      'AppImage',
      'deb',
      '--arm64',
    ]);
  });

  it('publishes only when it says so', () => {
    expect(readOrder(['--win', '--publish', 'always'])).toMatchObject({
      builder: ['--win', '--publish', 'always'],
      publish: [],
    });
    expect(readOrder(['--win', '-p=always']).publish).toEqual([]);
    expect(readOrder(['--win', '-c.publish=null']).publish).toEqual(never);
  });
});
