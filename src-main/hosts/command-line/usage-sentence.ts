/** What is wrong with an option, from the words of Node's parser: those run over several lines and end without a stop. */
export function usageSentence(message: string): string {
  const unknown = /^Unknown option '([^]*?)'\./.exec(message)?.[1];
  if (unknown !== undefined)
    return `There is no option ${unknown}; what begins with a dash and is none stands behind a bare --.`;
  const [, name = '', rest = ''] = /^Option '(?:-\w, )?(--[\w-]+)([^]*)/.exec(message) ?? [];
  if (rest.includes('argument is ambiguous'))
    return `${name} takes a value; one that begins with a dash is written ${name}=-….`;
  if (rest.includes('does not take')) return `${name} takes no value.`;
  return name === '' ? message : `${name} takes a value.`;
}
