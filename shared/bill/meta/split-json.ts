/**
 * The JSON documents that stand one after another in a text (pages of an answer, JSON lines), each as its text; null when the last one
 * ends too early or there is anything but JSON.
 */
export function splitJson(text: string): string[] | null {
  const documents: string[] = [];
  let depth = 0;
  let start = -1;
  let isString = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (isString) {
      if (sign === '\\') at += 1;
      else if (sign === '"') isString = false;
    } else if (sign === '"') {
      if (depth === 0) return null;
      isString = true;
    } else if (sign === '{' || sign === '[') {
      if (depth === 0) start = at;
      depth += 1;
    } else if (sign === '}' || sign === ']') {
      depth -= 1;
      if (depth < 0) return null;
      if (depth === 0) documents.push(text.slice(start, at + 1));
    } else if (depth === 0 && !/[\s,;\ufeff]/.test(sign)) return null;
  }
  return depth === 0 && !isString ? documents : null;
}
