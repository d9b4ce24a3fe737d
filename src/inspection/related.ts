import type { Span } from '../text/span';
import type { Finding } from './finding';
import { l10n } from '../text/l10n';

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
        .map(({ name, at }) => ({ at, message: l10n.t('{0} names a destination, too', name) }));
    case 'two-regions': {
      const { host, region, at } = finding.other;
      return [{ at, message: l10n.t('{0} is in {1}', host, region) }];
    }
    default:
      return [];
  }
}
