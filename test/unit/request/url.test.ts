import assert from 'node:assert/strict';
import { parseUrl } from '../../../src/request/url';

function reads(text: string, expected: string, unresolved: string[] = []): void {
  it(text.slice(0, 60), () => {
    const { scheme, host, path, query, unresolved: names } = parseUrl(text);
    assert.equal([scheme, host, path, ...query.map((pair) => pair.join('='))].join(' '), expected);
    assert.deepEqual(names, unresolved);
  });
}

describe('parseUrl', () => {
  reads('https://API.mypurecloud.com:443/a?b=c#d', 'https api.mypurecloud.com:443 /a b=c');
  reads('HTTP://localhost:3000', 'http localhost:3000 /');
  reads('/api/v2/users/a%20b?q=a%20b&q=%2B+', '  /api/v2/users/a%20b q=a b q=+ ');
  reads('api.mypurecloud.com/api', ' api.mypurecloud.com /api');
  reads('localhost:80/api', ' localhost:80 /api');
  reads('users/me', '  /users/me');
  reads('https://u:p@host.example/x', 'https host.example /x');
  reads('https://{{ Host }}/api/{{id}}?x={{y}}', 'https {{Host}} /api/{{id}} x={{y}}', ['Host', 'id', 'y']);
  reads('{{base}}/a?{{q}}#{{f}}', ' {{base}} /a {{q}}=', ['base', 'q', 'f']);
  reads('{{a/b?c}}/d', ' {{a/b?c}} /d', ['a/b?c']);
  reads('{{scheme}}://h/x', ' h /x', ['scheme']);
  reads('', '  /');
  reads('?a=%', '  / a=%');
  reads('{{{{', '  /{{{{');

  it('fills in variables by way of others', () => {
    const variables = new Map([
      ['base', 'https://{{host}}/api'],
      ['host', 'h.example'],
    ]);
    const url = parseUrl('{{base}}/v2', variables);
    assert.equal(`${url.text} ${url.host}${url.path}`, '{{base}}/v2 h.example/api/v2');
  });

  it('does not follow names into the prototype', () => {
    assert.deepEqual(parseUrl('{{__proto__}}/{{constructor}}').unresolved, ['__proto__', 'constructor']);
  });
});
