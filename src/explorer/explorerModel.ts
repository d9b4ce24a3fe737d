import type { Catalog } from '../catalog/catalog';
import type { EvidenceBundle } from '../evidence/bundle';
import { Evidence } from '../evidence/evidence';
import { Access } from './access/access';
import { ME, type SubjectRef } from './access/subjectRef';
import { CanI } from './operations/canI';
import { Operations } from './operations/operations';
import { Permissions } from './permissions/permissions';

/** Everything the views show of what an organization answered; made once for a bundle, and each part when first shown. */
export class ExplorerModel {
  readonly evidence: Evidence;
  private readonly subjects = new Map<string, Permissions>();
  private made: Operations | undefined;

  constructor(
    bundle: EvidenceBundle | null,
    readonly catalog: Catalog,
    private readonly now: Date,
  ) {
    this.evidence = new Evidence(bundle);
  }

  /** The permissions of a subject. */
  permissions(who: SubjectRef = ME): Permissions {
    const known = this.subjects.get(who.id);
    if (known) return known;
    const made = new Permissions(new Access(this.evidence, who, this.catalog.permissions));
    this.subjects.set(who.id, made);
    return made;
  }

  /** The operations, marked for whoever the token stands for. */
  get operations(): Operations {
    const { catalog, evidence } = this;
    return (this.made ??= new Operations({
      catalog,
      evidence,
      access: this.permissions().access,
      canI: new CanI(catalog, evidence, this.now),
    }));
  }
}

/**
 * The model behind the views.
 *
 * @param bundle what was answered; null where nobody asked
 * @param now to judge dates by, where the bundle is not dated
 */
export function explorerModel(bundle: EvidenceBundle | null, catalog: Catalog, now: Date): ExplorerModel {
  return new ExplorerModel(bundle, catalog, now);
}
