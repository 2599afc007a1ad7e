/** What `npm audit --json` tells, as far as it matters here. */
export interface AuditReport {
  vulnerabilities?: Record<
    string,
    { severity: string; via: readonly (string | { title: string; url: string })[] }
  >;
}

/** A line for each package that has known holes, and whether it is one of those that are shipped. */
export interface Hole {
  isShipped: boolean;
  line: string;
}

/** Reads the report. What is shipped decides: npm's own division counts the page's packages among the tools. */
export function findHoles(report: AuditReport, shipped: ReadonlySet<string>): Hole[] {
  if (report.vulnerabilities === undefined) throw new Error('npm audit gave no report.');
  return Object.entries(report.vulnerabilities).map(([name, { severity, via }]) => {
    const reasons = via.map((each) =>
      typeof each === 'string' ? `through ${each}` : `${each.title} (${each.url})`,
    );
    return { isShipped: shipped.has(name), line: `${name}, ${severity}: ${reasons.join('; ')}` };
  });
}
