const narrow = '\u202f';

/** French punctuation: a narrow no-break space before : ; ! ? % and inside « », so that sentences are typed plainly. */
export function typesetFrench(text: string): string {
  return text.replace(/ (?=[:;!?%»])/g, narrow).replace(/« /g, `«${narrow}`);
}
