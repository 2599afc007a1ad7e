/** How the files are called in which Meta publishes its rate cards. */
export const rateCardEndings = '.csv,.xlsx';

/** Whether a dropped file is meant as a rate card: no chat export is called so. */
export function isRateCard({ name }: { name: string }): boolean {
  return rateCardEndings.split(',').some((ending) => name.toLowerCase().endsWith(ending));
}
