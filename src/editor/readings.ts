import type * as vscode from 'vscode';
import { type Catalog } from '../catalog/catalog';
import { type OurRequest } from '../hover/ourRequests';
import { type EngineLoader } from './engine';
import { type Live } from './live/live';
import { witnessOf } from './live/witness';
import { holdsRequests, readOptionsOf } from './readOptions';

interface Reading {
  readonly version: number;
  readonly options: string;
  readonly catalog: Catalog;
  readonly evidence: Live['evidence'];
  readonly requests: readonly OurRequest[];
}

/** The requests of the open documents, each read once for every version, binding and evidence. */
export class Readings {
  private readonly known = new WeakMap<vscode.TextDocument, Reading>();

  constructor(private readonly deps: { readonly engine: EngineLoader; readonly live: Live }) {}

  /** The requests of a document as it stands; none where it holds none. */
  async of(document: vscode.TextDocument): Promise<readonly OurRequest[]> {
    if (!holdsRequests(document)) return [];
    const engine = await this.deps.engine();
    const { catalog, ...options } = readOptionsOf(document, engine);
    const { evidence } = this.deps.live;
    const { version } = document;
    const known = this.known.get(document);
    const written = JSON.stringify(options);
    if (
      known?.version === version &&
      known.options === written &&
      known.catalog === catalog &&
      known.evidence === evidence
    )
      return known.requests;
    const witness = witnessOf(this.deps.live, engine);
    const requests = engine.ourRequests(document.getText(), {
      ...options,
      catalog,
      ...(witness && { witness }),
    });
    this.known.set(document, { version, options: written, catalog, evidence, requests });
    return requests;
  }
}
