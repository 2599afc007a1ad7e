import type { ProblemCode } from './update.ts';

// Meta nests about ten deep; a text shorter than this cannot be deep enough to harm.
const deepest = 100;
const harmless = 2_000;
const longNumber = /[:[,]\s*-?\d{16}/;

/** Reads JSON whose integers may be too large for a number: those become text, digit by digit. */
export function readJson(text: string): { value: unknown } | { problem: ProblemCode } {
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (json.length > harmless && isDeep(json)) return { problem: 'too_deep' };
  try {
    const value: unknown = longNumber.test(json) ? JSON.parse(json, keepDigits) : JSON.parse(json);
    return { value };
  } catch {
    return { problem: 'not_json' };
  }
}

function keepDigits(_key: string, value: unknown, context?: { source?: string }): unknown {
  const source = context?.source;
  const isRounded = typeof value === 'number' && source !== undefined && /^-?\d{16,}$/.test(source);
  return isRounded && !Number.isSafeInteger(value) ? source : value;
}

/** Whether brackets nest too deep; those inside of strings do not count. */
function isDeep(json: string): boolean {
  let depth = 0;
  let isString = false;
  for (let index = 0; index < json.length; index += 1) {
    const code = json.charCodeAt(index);
    if (isString) {
      if (code === 0x5c) index += 1;
      else if (code === 0x22) isString = false;
    } else if (code === 0x22) isString = true;
    else if (code === 0x5b || code === 0x7b) {
      depth += 1;
      if (depth > deepest) return true;
    } else if (code === 0x5d || code === 0x7d) depth -= 1;
  }
  return false;
}
