const tokenName = 'vitrine.token';

/** What lets this page in: the one-time code of the address, or the token it was traded for. */
export type Key = { code: string } | { token: string };

/** Takes the code out of the address (wiping it at once), else the token of this tab; null when there is neither. */
export function takeKey(): Key | null {
  const fragment = new URLSearchParams(location.hash.replace(/^#/, ''));
  const code = fragment.get('code');
  if (code) {
    history.replaceState(null, '', `${location.pathname}${location.search}#/inbox`);
    return { code };
  }
  const token = sessionStorage.getItem(tokenName);
  return token ? { token } : null;
}

/** Keeps the token for this tab only, so that a reload is let in again. */
export function keepToken(token: string): void {
  sessionStorage.setItem(tokenName, token);
}

/** Forgets a token that the host no longer takes. */
export function forgetToken(): void {
  sessionStorage.removeItem(tokenName);
}
