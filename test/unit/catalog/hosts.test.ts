import assert from 'node:assert/strict';
import fc from 'fast-check';
import { classifyHost, regionsIn } from '../../../src/catalog/hosts';
import { regions } from '../../../src/catalog/regions';

function kind(host: string): string {
  const { kind: found, region } = classifyHost(host);
  return region === undefined ? found : `${found} ${region.region}`;
}

function named(text: string): string[] {
  return regionsIn(text).map(({ region }) => region);
}

describe('the kind of a host', () => {
  it('is known for the hosts of each of the 18 regions', () => {
    assert.equal(regions.length, 18);
    for (const { region, apiHost, loginHost, appsHost } of regions) {
      assert.deepEqual(
        [kind(apiHost), kind(loginHost), kind(appsHost)],
        [`api ${region}`, `login ${region}`, `apps ${region}`],
      );
    }
  });

  it('does not depend on case, port or a dot at the end', () => {
    assert.equal(kind('API.MyPureCloud.COM'), 'api us-east-1');
    assert.equal(kind('api.mypurecloud.com:443'), 'api us-east-1');
    assert.equal(kind('login.usw2.pure.cloud.'), 'login us-west-2');
    assert.equal(kind('api.mypurecloud.com.:443'), 'api us-east-1');
  });

  for (const host of [
    'api.mypurecloud.com.evil.net',
    'notapi.mypurecloud.com',
    'evil-api.mypurecloud.com',
    'api.mypurecloud.com@evil.net',
    'evil.net:api.mypurecloud.com',
    'api.mypurecloud.co',
    'mypurecloud.com',
    'api.pure.cloud',
    's3.amazonaws.com.evil.net',
    'evilamazonaws.com',
    'abc.execute-api.us-east-1.amazonaws.com',
    'cloudfront.net.evil.net',
    'evilcloudfront.net',
    '{{host}}',
    '__proto__',
    '',
  ]) {
    it(`is foreign for '${host}'`, () => assert.equal(kind(host), 'foreign'));
  }

  for (const host of [
    'prod-media.s3.us-east-1.amazonaws.com',
    's3-us-west-2.amazonaws.com',
    'bucket.s3-accelerate.amazonaws.com',
    'bucket.s3.amazonaws.com:443',
    'd111111abcdef8.cloudfront.net',
  ]) {
    it(`is media for ${host}`, () => assert.equal(kind(host), 'media'));
  }

  it('is trusted for no other host than those of the regions', () => {
    const trusted = new Set(
      regions.flatMap(({ apiHost, loginHost, appsHost }) => [apiHost, loginHost, appsHost]),
    );
    const label = fc.stringMatching(/^[a-z0-9.:@/-]{0,8}$/);
    fc.assert(
      fc.property(label, fc.constantFrom(...trusted), label, (before, host, after) => {
        const { region } = classifyHost(before + host + after);
        const bare = (before + host + after).replace(/:\d*$/, '').replace(/\.$/, '');
        assert.equal(region !== undefined, trusted.has(bare));
      }),
    );
  });
});

describe('the regions that a text names', () => {
  it('are those of its hosts and domains', () => {
    assert.deepEqual(named('we are on mypurecloud.ie.'), ['eu-west-1']);
    assert.deepEqual(named('see https://api.euw2.pure.cloud/api/v2/users'), ['eu-west-2']);
    assert.deepEqual(named('MyPureCloud.DE, then usw2.pure.cloud'), ['eu-central-1', 'us-west-2']);
  });

  it('take the longest domain', () => {
    assert.deepEqual(named('the org is on mypurecloud.com.au'), ['ap-southeast-2']);
    assert.deepEqual(named('login.mypurecloud.com'), ['us-east-1']);
  });

  it('are those of its SDK keys and AWS regions', () => {
    assert.deepEqual(named('setEnvironment(PureCloudRegionHosts.eu_west_1)'), ['eu-west-1']);
    assert.deepEqual(named('region = ap-southeast-2'), ['ap-southeast-2']);
    assert.deepEqual(named('"us_east_1"'), ['us-east-1']);
  });

  it('are none where the name is part of another', () => {
    assert.deepEqual(
      named('evilmypurecloud.com mypurecloud.com.evil.net bucket.s3.us-east-1.amazonaws.com'),
      [],
    );
    assert.deepEqual(named('no region at all'), []);
  });

  it('are each named once', () => {
    assert.deepEqual(named('api.mypurecloud.ie login.mypurecloud.ie eu-west-1'), ['eu-west-1']);
  });
});
