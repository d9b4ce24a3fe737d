import assert from 'node:assert/strict';
import fc from 'fast-check';
import { usesIn } from '../../../src/preflight/uses';
import { catalog, uses } from './texts';

describe('uses of the SDK, as its documentation has people write', () => {
  const found = (name: string, file: string, text: string, ...expected: string[]) =>
    it(name, () => assert.deepEqual(uses(file, text), expected));

  found(
    'JavaScript',
    'app.js',
    `const platformClient = require('purecloud-platform-client-v2/dist/node/purecloud-platform-client-v2.js');
let apiInstance = new platformClient.UsersApi();
apiInstance.getUsersMe({ 'expand': ['presence'] }).then((me) => console.log(me.name));
new platformClient.PresenceApi().patchUserPresence(id, 'PURECLOUD', body);`,
    '3 getUsersMe (sdk-method)',
    '4 patchUserPresence (sdk-method)',
  );
  found(
    'TypeScript, with fields and references',
    'app.ts',
    `import platformClient, { type RoutingApi } from 'purecloud-platform-client-v2';
class Desk {
  private readonly users = new platformClient.UsersApi();
  constructor(private readonly queues: RoutingApi) {}
  me = () => this.users.getUsersMe();
  all = (ids: string[]) => Promise.all(ids.map(this.queues.getRoutingQueue));
}`,
    '5 getUsersMe (sdk-method)',
    '6 getRoutingQueue (sdk-method)',
  );
  found(
    'Python',
    'app.py',
    `import PureCloudPlatformClientV2
apiclient = PureCloudPlatformClientV2.api_client.ApiClient().get_client_credentials_token(a, b)
usersApi = PureCloudPlatformClientV2.UsersApi(apiclient)
print(usersApi.get_users(page_size=25))
routing_api.get_routing_queue_with_http_info(id)`,
    '4 getUsers (sdk-method)',
    '5 getRoutingQueue (sdk-method)',
  );
  found(
    'Java',
    'App.java',
    `import com.mypurecloud.sdk.v2.api.UsersApi;
class App {
  void run() throws Exception {
    UsersApi usersApi = new UsersApi();
    UserMe me = usersApi.getUsersMe(Arrays.asList("presence"));
    List<User> all = ids.stream().map(usersApi::getUser).toList();
    HttpRequest.newBuilder().uri(URI.create("https://api.mypurecloud.com/api/v2/users/" + id)).DELETE().build();
  }
}`,
    '5 getUsersMe (sdk-method)',
    '6 getUser (sdk-method)',
    '7 deleteUser (url)',
  );
  found(
    'C#',
    'App.cs',
    `using PureCloudPlatform.Client.V2.Api;
var usersApi = new UsersApi();
var me = usersApi.GetUsersMe();
var queue = await new RoutingApi().GetRoutingQueueAsync(id);`,
    '3 getUsersMe (sdk-method)',
    '4 getRoutingQueue (sdk-method)',
  );
  found(
    'Go',
    'app.go',
    `import "github.com/mypurecloud/platform-client-sdk-go/v133/platformclientv2"
func main() {
	usersAPI := platformclientv2.NewUsersApi()
	me, _, err := usersAPI.GetUsersMe(nil, "")
}`,
    '4 getUsersMe (sdk-method)',
  );
});

describe('what is no use of the API', () => {
  const none = (name: string, file: string, text: string) =>
    it(name, () => assert.deepEqual(uses(file, text), []));

  none('a comment and a sentence', 'a.js', `// api.getUsersMe()\nconst s = 'see /api/v2/users/me for more';`);
  none('a method of our own', 'a.ts', `class A { getUser() {} run() { this.getUser(); super.getUser(); } }`);
  none(
    'a short name behind an object that is no API',
    'a.ts',
    `import 'purecloud-platform-client-v2'; db.getUser(1);`,
  );
  none(
    'a function of the same name',
    'a.js',
    `function getRoutingQueueMembers() {} getRoutingQueueMembers();`,
  );
  none('somebody else’s API', 'a.js', `fetch('https://example.org/api/v2/users/me')`);
  none(
    'an undocumented path in a file that has nothing to do with it',
    'a.py',
    `r = get("/api/v2/pokemon/1")`,
  );
  none('a file of another kind', 'a.md', 'GET https://api.mypurecloud.com/api/v2/users/me');
  none('JSON that is no request', 'package.json', '{"name":"/api/v2/users/me","phoneNumber":"+13175550142"}');
  none('an error that came back', 'a.http', '{"status":403,"code":"missing.permissions","message":"x"}');
});

describe('a URL in code', () => {
  const one = (text: string, expected: string, file = 'a.js') =>
    it(text, () => assert.deepEqual(uses(file, text), expected === '' ? [] : [`1 ${expected}`]));

  one('send(`/api/v2/users/${id}`)', 'method-unknown ? /api/v2/users/{{id}}');
  one('client.callApi("/api/v2/users/{userId}", "PATCH")', 'patchUser (url)');
  one('http.patch(`${base}/api/v2/users/${id}`, body)', 'patchUser (request)');
  one('new HttpRequestMessage(HttpMethod.Delete, $"{host}/api/v2/users/{id}")', 'deleteUser (url)', 'a.cs');
  one('String.format("%s/api/v2/stations/%s", base, id)', 'getStation (only-method)', 'A.java');
  one('get("https://api.mypurecloud.ie/api/v2/" + what + "/me")', 'variable-path GET /api/v2/{{what}}/me');
  one(
    'fetch("https://api.mypurecloud.ie/api/v2/outbound/routes")',
    'undocumented GET /api/v2/outbound/routes',
  );
  one(
    'fetch("https://api.mypurecloud.ie/api/v2/telephony/providers/edges/numberplans")',
    'word-for-id GET /api/v2/telephony/providers/edges/numberplans',
  );
  one('axios.get("https://api.mypurecloud.ie/api/v2/users/me?expand=station")', 'getUsersMe (request)');
});

describe('reading a workspace', () => {
  it('never throws, whatever a file holds, and places uses inside of it', () => {
    const pieces = fc.constantFrom(
      '`',
      '"',
      "'",
      '/api/v2/users/',
      '${',
      '}',
      '(',
      '.getUser(',
      '{{',
      '%s',
      '\n',
      'api',
      '+',
      'fetch(',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string()), { maxLength: 30 }),
        fc.constantFrom('a.js', 'a.py', 'a.go', 'a.cs', 'a.http', 'a.sh', 'a.ps1', 'a.json', 'a.java'),
        (parts, file) => {
          const text = parts.join('');
          for (const { place } of usesIn({ file, text }, catalog))
            assert.ok(0 <= place.at.start && place.at.start <= place.at.end && place.at.end <= text.length);
        },
      ),
      { numRuns: 300 },
    );
  });
});
