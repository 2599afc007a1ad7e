/**
 * What the signature of a release's file is made over: its version as well as its contents (SHA-512, hex), so that an
 * old file with an honest signature cannot be passed off as a newer version.
 */
export function updateText(version: string, sha512: string): Buffer {
  return Buffer.from(`Vitrine ${version}\nsha512 ${sha512}\n`);
}
