import { describe, expect, it } from 'vitest';
import {
  isNetworkSystem,
  isOnNetwork,
  parseLinuxMounts,
  parseMacMounts,
  systemOf,
} from '../../../../src-main/core/folders/network-place.ts';

const linux = [
  '22 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw',
  '30 22 0:40 / /mnt/office\\040share rw - cifs //nas/office rw',
  '31 22 0:41 / /home/nadia/cloud rw - fuse.rclone remote: rw',
  '32 22 8:17 / /media/nadia/STICK rw - fuseblk /dev/sdb1 rw',
].join('\n');

describe('a folder on another computer', () => {
  it.each([
    ['/home/nadia/backups', false],
    ['/mnt/office share/vitrine', true],
    ['/mnt/office shares', false],
    ['/home/nadia/cloud', true],
    ['/media/nadia/STICK/vitrine', false],
  ])('is known by what is mounted there: %s', (folder, isElsewhere) => {
    expect(isNetworkSystem(systemOf(folder, parseLinuxMounts(linux)))).toBe(isElsewhere);
  });

  it('is known on macOS and on Windows as well', async () => {
    const mac = parseMacMounts(
      '/dev/disk3s1 on / (apfs, local)\n//n@nas/office on /Volumes/office (smbfs, nodev, mounted by n)\n/dev/disk5 on /Volumes/STICK (exfat, local)\n',
    );
    expect(isNetworkSystem(systemOf('/Volumes/office/a', mac))).toBe(true);
    expect(isNetworkSystem(systemOf('/Volumes/STICK/a', mac))).toBe(false);
    expect(isNetworkSystem(systemOf('/Users/n', mac))).toBe(false);
    expect(await isOnNetwork('\\\\nas\\office', 'win32')).toBe(true);
    expect(await isOnNetwork('D:\\backups', 'win32')).toBe(false);
  });
});
