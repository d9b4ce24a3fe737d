import type * as flows from '../../platform/signIn/flows';

/** What signing in takes. A chunk of its own that is loaded by the first command, never at activation. */
export type FlowsLoader = () => Promise<typeof flows>;
