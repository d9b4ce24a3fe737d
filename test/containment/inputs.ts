import { secrets } from './canaries';

const access = secrets['access token'];
const client = secrets['client secret'];
const refresh = secrets['refresh token'];
const { cookie } = secrets;

const basic = Buffer.from(`4a1b2c3d-client:${client}`).toString('base64');
const API = 'https://api.mypurecloud.com/api/v2';

const form = [
  'grant_type=refresh_token',
  `refresh_token=${refresh}`,
  'client_id=4a1b2c3d',
  `client_secret=${client}`,
].join('&');

/** Repeats the secrets of the call: what stands nowhere beside its name is known from there alone. */
const echoOf = (said: string) =>
  JSON.stringify({
    message: said,
    code: 'bad.credentials',
    status: 401,
    access_token: access,
    messageParams: { token: access, client_secret: client, refresh_token: refresh },
  });

const echo = echoOf(`Token ${access} was refused: Bearer ${access}`);

const head = `Authorization: Bearer ${access}\nCookie: sid=${cookie}; theme=dark\n`;

/** Texts that people paste, with every secret where it stands in the field, and answers that repeat it; by file name. */
export const texts: Readonly<Record<string, string>> = {
  'call.http': `@token = ${access}\nPOST ${API}/conversations/calls\n${head}Content-Type: application/json\n\n{"phoneNumber":"+15550199","access_token":"${access}"}\n\nHTTP/1.1 403 Forbidden\nSet-Cookie: sid=${cookie}; Path=/\nWWW-Authenticate: Bearer ${access}\n\n${echoOf(`${access} of session ${cookie}`)}\n`,
  'sign-in.http': `POST https://login.mypurecloud.com/oauth/token\nAuthorization: Basic ${basic}\nCookie: sid=${cookie}\nContent-Type: application/x-www-form-urlencoded\n\n${form}\n\nHTTP/1.1 400 Bad Request\n\n{"error":"invalid_grant","description":"${refresh} of ${client}"}\n`,
  'odd.http': `GET ${API}/users/${access}?access_token=${access}&client_secret=${encodeURIComponent(client)}\nX-Api-Key: ${client}\nAuthorization: ${access}\nCookie: ${cookie}\n`,
  'note.http': `# @note token: ${access}\n# @note client_secret=${client} refresh_token: ${refresh} Cookie: sid=${cookie}\n# @scopes ${access}\n# @permissions ${access}\nGET ${API}/users/me\nAuthorization: Bearer ${access}\n`,
  'refused.http': `GET ${API}/routing/queues\n${head}\nHTTP/1.1 403 Forbidden\n\n${JSON.stringify({ code: 'missing.any.permissions', message: `You must have at least one of the following permissions assigned: [routing:queue:view] ${cookie}`, contextId: access })}\n`,
  'curl.sh': `curl -X POST '${API}/conversations/calls' -H 'Authorization: Bearer ${access}' -b 'sid=${cookie}' -d '{"client_secret":"${client}","refresh_token":"${refresh}"}'\n`,
  'error.json': echo,
  'body.json': JSON.stringify({
    phoneNumber: access,
    token: access,
    client_secret: client,
    refresh_token: refresh,
    cookie: `sid=${cookie}`,
  }),
  'agent.ts': `const accessToken = '${access}';\nawait fetch('${API}/conversations/calls', { method: 'POST', headers: { Authorization: 'Bearer ${access}', Cookie: 'sid=${cookie}' }, body: JSON.stringify({ client_secret: '${client}', refresh_token: '${refresh}' }) });\n`,
};

const list = (all: object) => Object.entries(all).map(([name, value]) => ({ name, value: String(value) }));

/** A recording with every secret. */
export const har = JSON.stringify({
  log: {
    version: '1.2',
    entries: [
      {
        startedDateTime: '2026-11-22T10:00:00Z',
        request: {
          method: 'POST',
          url: `${API}/conversations/calls?access_token=${access}`,
          headers: list({ Authorization: `Bearer ${access}`, Cookie: `sid=${cookie}` }),
          cookies: list({ sid: cookie }),
          postData: {
            mimeType: 'application/json',
            text: JSON.stringify({ client_secret: client, refresh_token: refresh }),
          },
        },
        response: {
          status: 403,
          statusText: 'Forbidden',
          headers: list({ 'Set-Cookie': `sid=${cookie}` }),
          content: { text: echo },
        },
      },
    ],
  },
});

/** Answers of a platform that repeats what it should not. */
export const bundle = JSON.stringify({
  takenAt: '2026-11-22T10:00:00Z',
  host: 'api.mypurecloud.com',
  responses: {
    'GET /api/v2/tokens/me': {
      status: 200,
      body: {
        access_token: access,
        refresh_token: refresh,
        cookies: [{ name: 'sid', value: cookie }],
        OAuthClient: { id: 'x', name: `Bearer ${access}`, secret: client, client_secret: client },
        authorizedScope: ['conversations'],
      },
    },
    'GET /api/v2/users/me': { status: 403, body: JSON.parse(echo) as unknown },
    'GET /api/v2/authorization/subjects/me': {
      status: 401,
      body: `Bearer ${access} was refused, sid=${cookie}`,
    },
  },
});
