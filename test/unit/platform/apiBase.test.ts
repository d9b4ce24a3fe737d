import assert from 'node:assert/strict';
import { approvedBase, UnapprovedAddress } from '../../../src/platform/apiBase';
import { regions } from '../../../src/catalog/regions';

const approves = (address: string, base: string) => assert.equal(approvedBase(address).href, base);
const refuses = (address: string) => assert.throws(() => approvedBase(address), UnapprovedAddress, address);

describe('where a token may go', () => {
  it('to the API host of each region, over TLS', () => {
    for (const { apiHost } of regions) approves(`https://${apiHost}/api/v2/users/me`, `https://${apiHost}/`);
    for (const { apiHost } of regions) refuses(`http://${apiHost}`);
  });

  it('to the loopback interface', () => {
    approves('http://127.0.0.1:4010', 'http://127.0.0.1:4010/');
    approves('http://localhost:4010/x', 'http://localhost:4010/');
    approves('https://[::1]:4010', 'https://[::1]:4010/');
  });

  const elsewhere = [
    'https://login.mypurecloud.com',
    'https://api.mypurecloud.com.evil.example',
    'https://evil.example/api.mypurecloud.com',
    'https://api.mypurecloud.com@evil.example',
    'https://user:secret@api.mypurecloud.com',
    'https://api.mypurecloud.com:8443',
    'http://127.0.0.1.evil.example',
    'http://0.0.0.0:4010',
    'http://192.168.0.1',
    'ftp://127.0.0.1',
    'file:///etc/passwd',
    'api.mypurecloud.com',
    '',
    'https://',
  ];
  for (const address of elsewhere) it(`not to "${address}"`, () => refuses(address));
});
