import * as vscode from 'vscode';
import { type SubjectRef } from '../../explorer/access/subjectRef';
import { type ExplorerModel } from '../../explorer/explorerModel';
import { type Grouping } from '../../explorer/permissions/permissions';
import { DisposableStore } from '../disposables';
import { type EngineLoader } from '../engine';
import { type Live } from '../live/live';
import { type Explorer, type ExplorerLoader } from './loader';

/** What a person has chosen to look at. */
export interface Choice {
  /** Whose permissions; undefined means their own. */
  readonly subject?: SubjectRef | undefined;
  /** Whom they are compared with. */
  readonly other?: SubjectRef | undefined;
  readonly grouping: Grouping;
  /** As typed; empty lets everything through. */
  readonly permissionFilter: string;
  readonly operationFilter: string;
  /** The number whose route is asked for, as it would be dialled. */
  readonly number?: string | undefined;
}

const initially: Choice = { grouping: 'name', permissionFilter: '', operationFilter: '' };

/** What is being asked at the moment. */
export type Loading = 'access' | 'routes' | undefined;

/**
 * What all views show, in one place: the answers are those of `live`, the rest is what the person has chosen. The model
 * is made once for each state of the answers.
 */
export class ExplorerState implements vscode.Disposable {
  private readonly store = new DisposableStore();
  private readonly changed = this.store.add(new vscode.EventEmitter<void>());
  readonly onDidChange = this.changed.event;
  private current = initially;
  private asked: Loading;
  private model: ExplorerModel | undefined;
  private madeFrom: Live['evidence'] = null;
  private accountId: string | undefined;

  constructor(
    readonly live: Live,
    private readonly engine: EngineLoader,
    readonly explorer: ExplorerLoader,
  ) {
    this.accountId = live.account?.id;
    this.store.add(live.onDidChange(() => this.follow()));
  }

  get choice(): Choice {
    return this.current;
  }

  get loading(): Loading {
    return this.asked;
  }

  choose(change: Partial<Choice>): void {
    this.current = { ...this.current, ...change };
    this.changed.fire();
  }

  /** Says what is being asked while the question is under way. */
  async during<T>(loading: Loading, question: () => Promise<T>): Promise<T> {
    this.asked = loading;
    this.changed.fire();
    try {
      return await question();
    } finally {
      this.asked = undefined;
      this.changed.fire();
    }
  }

  /** The model of what is known now, together with the module that made it. */
  async known(): Promise<{ readonly model: ExplorerModel; readonly explorer: Explorer }> {
    const [explorer, { loadCatalog }] = await Promise.all([this.explorer(), this.engine()]);
    const catalog = loadCatalog();
    const { evidence } = this.live;
    const { model } = this;
    const isCurrent = model && this.madeFrom === evidence && model.catalog === catalog;
    if (isCurrent) return { model, explorer };
    this.madeFrom = evidence;
    this.model = explorer.explorerModel(evidence, catalog, new Date());
    return { model: this.model, explorer };
  }

  dispose(): void {
    this.store.dispose();
  }

  /** Whom one looked at belongs to the organization that one was in. */
  private follow(): void {
    const id = this.live.account?.id;
    if (id !== this.accountId) {
      this.accountId = id;
      this.current = { ...this.current, subject: undefined, other: undefined, number: undefined };
    }
    this.changed.fire();
  }
}
