/** Locales of people who use WhatsApp, as CLDR names them: languages, and the regions that write dates differently. */
export const LOCALES: readonly string[] = `
af am ar ar-AE ar-DZ ar-EG ar-IQ ar-JO ar-KW ar-LB ar-LY ar-MA ar-QA ar-SA ar-TN az be bg bn bn-IN bs ca ckb cs cy da de
de-AT de-CH de-LU el en en-AE en-AU en-CA en-GB en-HK en-IE en-IN en-KE en-MY en-NG en-NZ en-PH en-PK en-SG en-US en-ZA
es es-419 es-AR es-CL es-CO es-CR es-DO es-EC es-ES es-GT es-MX es-PA es-PE es-PR es-US es-UY es-VE et eu fa fi fil fr
fr-BE fr-CA fr-CH fr-CI fr-DZ fr-FR fr-LU fr-MA fr-SN fr-TN gl gu ha he hi hr hu hy id is it it-CH ja ka kk km kn ko ky
lo lt lv mk ml mn mr ms my nb ne nl nl-BE pa pl ps pt pt-AO pt-BR pt-MZ pt-PT ro ru rw si sk sl so sq sr sr-Latn sv sw
sw-KE ta te tg th tk tr ug uk ur ur-IN uz vi zh-CN zh-HK zh-SG zh-TW zu`
  .trim()
  .split(/\s+/);
