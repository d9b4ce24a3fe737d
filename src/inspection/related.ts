import type { Span } from '../text/span';
import type { Finding } from './finding';

/** Another place that a finding has to do with, and what stands there. */
export interface Related {
  readonly at: Span;
  readonly message: string;
}

/** The other half of a conflict. */
export function relatedTo(finding: Finding): Related[] {
  switch (finding.code) {
    case 'doubled-destination':
      return finding.fields
        .filter(({ at }) => at.start !== finding.at.start)
        .map(({ name, at }) => ({ at, message: `${name} names a destination, too` }));
    case 'two-regions': {
      const { host, region, at } = finding.other;
      return [{ at, message: `${host} is in ${region}` }];
    }
    default:
      return [];
  }
}
