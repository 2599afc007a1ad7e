// The languages of templates, as Meta writes them.
const codes =
  'af ar az bg bn ca cs da de el en en_GB en_US es es_AR es_ES es_MX et fa fi fil fr ga gu ha he hi hr hu id it ja ka kk kn ko ky_KG lo lt lv mk ml mr ms nb nl pa pl pt_BR pt_PT ro ru rw_RW sk sl sq sr sv sw ta te th tr uk ur uz vi zh_CN zh_HK zh_TW zu';

/** The languages that a template can be in, by their names in the owner's language; with one more where a draft has another. */
export function languageChoices(speaker: string, current: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(speaker, { type: 'language' });
  const all = new Set([...codes.split(' '), ...(current === '' ? [] : [current])]);
  return [...all]
    .map((value) => ({ value, label: `${nameOf(names, value)} (${value})` }))
    .toSorted((a, b) => a.label.localeCompare(b.label, speaker));
}

function nameOf(names: Intl.DisplayNames, code: string): string {
  const name = names.of(code.replaceAll('_', '-')) ?? code;
  return name.charAt(0).toUpperCase() + name.slice(1);
}
