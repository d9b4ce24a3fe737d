import assert from 'node:assert/strict';
import { proxyFor, type ProxySettings } from '../../../../src/platform/http/proxy';
import { NoAnswer } from '../../../../src/platform/http/noAnswer';

const API = 'https://api.mypurecloud.com/api/v2/users/me';
const address = (settings: ProxySettings, url = API) => proxyFor(new URL(url), settings)?.address.href;
const environment = (values: Record<string, string>): ProxySettings => ({ environment: values });

describe('which proxy an address takes', () => {
  it('none where none is set, or what is set is empty', () => {
    assert.equal(address({}), undefined);
    assert.equal(address({ proxy: ' ', ...environment({ HTTPS_PROXY: '' }) }), undefined);
  });

  it('the one set by hand before that of the environment', () => {
    const settings = { proxy: 'http://a.example:1', ...environment({ HTTPS_PROXY: 'http://b.example:2' }) };
    assert.equal(address(settings), 'http://a.example:1/');
  });

  it('that of the environment by scheme, in either case, else the one for all', () => {
    const all = {
      HTTPS_PROXY: 'http://s.example:1',
      http_proxy: 'h.example:2',
      ALL_PROXY: 'http://a.example',
    };
    assert.equal(address(environment(all)), 'http://s.example:1/');
    assert.equal(address(environment(all), 'http://127.0.0.1:4010'), 'http://h.example:2/');
    assert.equal(address(environment({ ALL_PROXY: 'http://a.example' })), 'http://a.example/');
  });

  it('none where an exception of either kind says so', () => {
    const proxy = 'http://a.example:1';
    assert.equal(address({ proxy, noProxy: ['.mypurecloud.com'] }), undefined);
    assert.equal(address({ proxy, ...environment({ no_proxy: 'mypurecloud.com' }) }), undefined);
  });

  it('keeps credentials apart from the address', () => {
    const proxy = proxyFor(new URL(API), { proxy: 'http://me:p%40ss%@a.example:1' });
    assert.equal(proxy?.address.href, 'http://a.example:1/');
    assert.equal(proxy?.authorization, `Basic ${Buffer.from('me:p%40ss%').toString('base64')}`);
    const escaped = proxyFor(new URL(API), { proxy: 'http://me:p%40ss@a.example' });
    assert.equal(escaped?.authorization, `Basic ${Buffer.from('me:p@ss').toString('base64')}`);
  });

  it('shows what is set for it by itself, before what its address says', () => {
    const settings = { proxy: 'http://me:secret@a.example', proxyAuthorization: ' Negotiate abc== ' };
    assert.equal(proxyFor(new URL(API), settings)?.authorization, 'Negotiate abc==');
    assert.equal(proxyFor(new URL(API), { ...settings, noProxy: ['*'] }), undefined);
    const injected = { ...settings, proxyAuthorization: 'Basic a\r\nX-Other: secret' };
    assert.throws(
      () => proxyFor(new URL(API), injected),
      ({ message }: Error) => message.includes('no value of a header') && !message.includes('secret'),
    );
  });

  it('refuses what is no HTTP proxy, in a sentence without it', () => {
    for (const proxy of ['socks5://me:secret@a.example', 'http://', 'pac+http://x/p.pac'])
      assert.throws(
        () => address({ proxy }),
        (error: Error) => error instanceof NoAnswer && !error.message.includes('secret'),
      );
  });
});
