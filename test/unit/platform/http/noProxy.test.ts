import assert from 'node:assert/strict';
import { goesDirect, noProxyEntries } from '../../../../src/platform/http/noProxy';

const direct = (address: string, list: string, expected: boolean) =>
  it(`${address} ${expected ? 'goes direct' : 'takes the proxy'} with "${list}"`, () =>
    assert.equal(goesDirect(new URL(address), noProxyEntries(list)), expected));

describe('addresses that take no proxy', () => {
  direct('https://api.mypurecloud.com', '', false);
  direct('https://api.mypurecloud.com', '*', true);
  direct('https://api.mypurecloud.com', 'localhost, api.mypurecloud.com', true);
  direct('https://api.mypurecloud.com', 'API.MyPureCloud.com', true);
  direct('https://api.mypurecloud.com', 'mypurecloud.com', true);
  direct('https://api.mypurecloud.com', '.mypurecloud.com', true);
  direct('https://api.mypurecloud.com', '*.mypurecloud.com', true);
  direct('https://api.mypurecloud.com', 'purecloud.com', false);
  direct('https://api.mypurecloud.com', 'api.mypurecloud.com:443', true);
  direct('https://api.mypurecloud.com', 'api.mypurecloud.com:8443', false);
  direct('http://127.0.0.1:4010', '127.0.0.1', true);
  direct('http://127.0.0.1:4010', '127.0.0.1:4010', true);
  direct('http://127.0.0.1:4010', '7.0.0.1', false);
  direct('http://[::1]:4010', '::1', true);
  direct('http://[::1]:4010', '[::1]:4010', true);
  direct('http://127.0.0.1', ',. *. ,', false);
});
