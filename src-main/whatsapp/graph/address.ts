/** Where Meta answers, and in which version of its Graph. */
export const metaGraph = 'https://graph.facebook.com/v26.0';

/** The version alone: a stand-in on this machine answers under the same paths. */
const version = 'v26.0';

const mediaHosts = ['fbsbx.com', 'facebook.com', 'whatsapp.net', 'fbcdn.net'];

/** Meta's address, or that of a stand-in on this machine (`http://127.0.0.1:PORT`); null for anything else, which would be handed the token. */
export function graphAddress(named: string | undefined): string | null {
  if (named === undefined || named === '') return metaGraph;
  return /^http:\/\/127\.0\.0\.1:[1-9]\d{0,4}\/?$/.test(named) && URL.canParse(named)
    ? `${new URL(named).origin}/${version}`
    : null;
}

/** Whether a file's address may be asked with the token: Meta's own hosts, or the stand-in that Graph itself is. */
export function isMediaAddress(address: string, base: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return false;
  if (base !== metaGraph) return url.origin === new URL(base).origin;
  if (url.protocol !== 'https:' || url.port !== '') return false;
  return mediaHosts.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`));
}
