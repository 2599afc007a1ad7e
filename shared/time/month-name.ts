/** What a month is called, `YYYY-MM`, of the 20th or 21st century: no message can be of another. */
export const monthName = /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/;
