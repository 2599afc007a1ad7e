const longest = 120;
// Controls, and what reverses or hides the letters of a name; then what separates folders or means something to a system.
// eslint-disable-next-line no-control-regex -- they are what is taken out
const hidden = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
const special = /[/\\:*?"<>|]/g;

/** A customer's file name as one that may be suggested for saving: one plain name, visible as it is read, `file` where nothing is left. */
export function safeName(name: string): string {
  const plain = name.normalize('NFC').replace(hidden, '').replace(special, '_').trim();
  const short = shorten(plain.replace(/^[.\s]+/, '').replace(/[.\s]+$/, ''));
  return short === '' ? 'file' : short;
}

// From the middle, so that what a file claims to be stays in sight.
function shorten(name: string): string {
  const letters = [...name];
  if (letters.length <= longest) return name;
  return `${letters.slice(0, longest - 21).join('')}…${letters.slice(-20).join('')}`;
}
