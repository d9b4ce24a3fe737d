import * as vscode from 'vscode';
import { type ExplorerModel } from '../../explorer/explorerModel';
import { type ExplorerNode } from '../../explorer/node';
import { type ViewState, viewState } from '../../explorer/viewState';
import { ContextKey } from '../contextKey';
import { type ContextKeyName, type ContextKeys } from '../contributions/contextKeys';
import { type ViewId } from '../contributions/views';
import { DisposableStore } from '../disposables';
import { ageing } from './ageing';
import { type Choice, type Loading } from './explorerState';
import { ExplorerView } from './explorerView';
import { type Explorer } from './loader';
import { type ViewDeps } from './viewDeps';

type ViewStateKey = {
  [K in ContextKeyName]: ContextKeys[K] extends ViewState ? K : never;
}[ContextKeyName];

/** What a view shows of the state. */
export interface StateViewOptions {
  readonly id: ViewId;
  /** Tells the welcome content which state the view is in. */
  readonly key: ViewStateKey;
  /** The calls, by their keys, that it is made from; its age is that of the first. */
  readonly calls: readonly string[];
  readonly loading: Loading;
  /** Shows rows also where nobody was asked. */
  readonly always?: boolean;
  readonly rows: (model: ExplorerModel, explorer: Explorer, choice: Choice) => readonly ExplorerNode[];
  /** What stands behind the name beside the age: whose permissions, which filter. */
  readonly about?: (choice: Choice) => string;
}

/** A view that can be told to show a row. */
export type RegisteredView = { readonly view: ExplorerView } & vscode.Disposable;

/** A view over the answers of an organization: its rows, its welcome content by state, and the age of what it shows. */
export function registerStateView(options: StateViewOptions, { state, selection }: ViewDeps): RegisteredView {
  const { id, key, calls, always = false, loading, rows, about } = options;
  const store = new DisposableStore();
  const welcome = new ContextKey(key);
  const stateNow = (): ViewState =>
    viewState(state.live.account !== undefined, state.loading === loading, state.live.evidence, calls);

  const roots = async (): Promise<readonly ExplorerNode[]> => {
    const now = stateNow();
    if (now !== 'shown' && !always) return [];
    const { model, explorer } = await state.known();
    const made = rows(model, explorer, state.choice);
    welcome.set(made.length === 0 ? 'empty' : 'shown');
    // Beside a message there would be no welcome content, which says how to come by rows again.
    view.say(
      now === 'shown' || made.length === 0 ? '' : vscode.l10n.t('Sign in and load to see what you may call.'),
    );
    return made;
  };
  const view: ExplorerView = store.add(new ExplorerView(id, roots, selection));

  const describe = async () => {
    const [call = ''] = calls;
    const { evidence } = state.live;
    const readAt = evidence?.responses[call]?.readAt ?? evidence?.takenAt;
    const age =
      stateNow() === 'shown' && readAt !== undefined
        ? ((await state.explorer()).ageInWords(readAt, new Date()) ?? '')
        : '';
    view.describe([about?.(state.choice) ?? '', age].filter((part) => part !== '').join(' · '));
  };
  const tell = () => {
    const now = stateNow();
    if (!always || now === 'shown') welcome.set(now);
    void describe();
  };
  store.add(
    state.onDidChange(() => {
      tell();
      view.refresh();
    }),
  );
  store.add(ageing(() => void describe()));
  // The editor has read no rows yet that would have to be read anew.
  tell();
  return { view, dispose: () => store.dispose() };
}
