/** Refusals by their code; those without an entry speak in the core's own words. */
export const refusals = { bad_setting: 'This value does not fit.' };
