/** The SHA-256 that Meta names for a file, in base64 as webhooks have it or in hex as Graph has it; null for anything else. */
export function readHash(text: string | null): Buffer | null {
  if (text === null) return null;
  const hash = Buffer.from(text, /^[0-9a-f]{64}$/i.test(text) ? 'hex' : 'base64');
  return hash.length === 32 ? hash : null;
}
