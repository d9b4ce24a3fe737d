import { wordsOf } from '../text/words';

/** Whether a grant gives a token with a user, one without, or nobody knows. */
export type GrantKind = 'user' | 'client' | 'unknown';

/** Names that stand for themselves, whatever stands around them and however their parts are joined. */
const names = {
  user: wordsOf(`
    pkce authorizationcode authcode implicit usertoken usercontext saml2bearer samlbearer password
    refreshtoken agentworkspace agentdesktop agenttoken`),
  client: wordsOf(`
    clientcredential serviceaccount dataaction integrationcredential backend servertoserver
    machinetomachine daemon`),
};

/** Words that tell only where no word beside them means something else: a guest's token is no user's. */
const words = {
  user: new Set(wordsOf('user users agent agents login saml saml2')),
  client: new Set(wordsOf('integration server service m2m')),
};

/** Of a grant of any kind; alone, `code` and `token` are the platform's names of two user grants. */
const fillers = new Set(
  wordsOf(`
    code token grant flow type oauth oauth2 credentials
    the a an of with from in by via my our own and for signed is as`),
);

/** In such a text a name may stand for its opposite. */
const doubts = new Set(wordsOf('no not none non without or maybe either unsure unknown never'));

/**
 * What the free text of `# @grant` says: `user` for a grant that gives a user's token, `client` for one that
 * gives none. Case and separators do not count. Words that contradict each other, cast doubt or mean nothing
 * here give `unknown`.
 */
export function grantKind(text: string): GrantKind {
  const said: readonly string[] = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  if (said.some((word) => doubts.has(word)) || text.includes('?')) return 'unknown';
  const joined = said.join('');
  const user = means('user', said, joined);
  const client = means('client', said, joined);
  if (user && client) return 'unknown';
  const named = [...names.user, ...names.client].some((name) => joined.includes(name));
  const understood =
    named || said.every((word) => fillers.has(word) || words.user.has(word) || words.client.has(word));
  if (!understood) return 'unknown';
  if (client) return 'client';
  return user || said.includes('code') || said.includes('token') ? 'user' : 'unknown';
}

function means(kind: 'user' | 'client', said: readonly string[], joined: string): boolean {
  return names[kind].some((name) => joined.includes(name)) || said.some((word) => words[kind].has(word));
}
