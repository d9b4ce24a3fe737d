import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import { loadCatalog } from '../../../src/catalog/load';
import { compiledDefinition, type DefinitionRequest } from '../../../src/platform/definition';
import { definitionOf } from '../../../src/sandbox/definition';
import { record, type Recorder } from './recorder';

const worker = join(__dirname, '../../../dist/catalogWorker.js');
const whole = JSON.stringify(definitionOf(loadCatalog()));

describe('the API definition of a region', function () {
  this.timeout(60_000);
  let elsewhere: Recorder;
  let server: Recorder;
  let answer: (response: ServerResponse, line: string) => unknown;

  before(async () => {
    elsewhere = await record((_line, response) => void response.end(whole));
    server = await record((line, response) => void answer(response, line));
  });
  after(() => Promise.all([elsewhere.close(), server.close()]));
  beforeEach(() => {
    answer = (response) => response.end(whole);
    elsewhere.seen.splice(0);
    server.seen.splice(0);
  });

  const fetched = (more: Partial<DefinitionRequest> = {}) =>
    compiledDefinition({
      base: server.url,
      signal: new AbortController().signal,
      now: new Date(0),
      worker,
      ...more,
    });
  const refused = (sentence: RegExp) => assert.rejects(fetched(), { message: sentence });

  it('is fetched without a token, from where the platform has it, and named by host and day', async () => {
    const { changes } = await fetched();
    assert.deepEqual(
      server.seen.map(({ line }) => line),
      ['GET /api/v2/docs/swagger'],
    );
    assert.equal(server.seen[0]?.headers.authorization, undefined);
    assert.match(changes.version, /definition of 127\.0\.0\.1:\d+, fetched 1970-01-01/);
    assert.equal(changes.count, loadCatalog().operations.length);
  });

  it('is taken packed', async () => {
    answer = (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(whole));
    assert.equal((await fetched()).changes.operations.removed.length, 0);
  });

  it('tells how far it has come', async () => {
    let last = 0;
    await fetched({ onProgress: (bytes) => (last = bytes) });
    assert.equal(last, Buffer.byteLength(whole));
  });

  it('is followed to another address of this machine, still without a token', async () => {
    answer = (response) => response.writeHead(302, { location: `${elsewhere.url}/there` }).end();
    await fetched();
    assert.deepEqual(
      elsewhere.seen.map(({ line, headers }) => [line, headers.authorization]),
      [['GET /there', undefined]],
    );
  });

  it('is not followed to where nothing is encrypted, nor round and round', async () => {
    answer = (response) => response.writeHead(302, { location: 'http://elsewhere.example/' }).end();
    await refused(/has no API definition to give \(302\)/);
    answer = (response, line) => response.writeHead(302, { location: line.split(' ')[1] }).end();
    await refused(/leads from one address to the next/);
    assert.ok(server.seen.length < 10);
  });

  it('is refused in a sentence where it is not to be had, or broken off', async () => {
    answer = (response) => response.writeHead(404).end('no');
    await refused(/has no API definition to give \(404\)/);
    answer = (response) => {
      response.writeHead(200, { 'content-length': whole.length });
      response.write(whole.slice(0, 100_000), () => response.destroy());
    };
    await refused(/did not give its API definition/);
    answer = (response) => response.end(whole.slice(0, 100_000));
    await refused(/not whole/);
  });

  it('is given up where the person gives up', async () => {
    const abort = new AbortController();
    answer = (response) => response.write(whole.slice(0, 100_000), () => abort.abort(new Error('given up')));
    await assert.rejects(fetched({ signal: abort.signal }), /given up|aborted/);
  });

  it('leaves this thread free while it is compiled', async () => {
    const delay = monitorEventLoopDelay({ resolution: 5 });
    const { file } = await fetched({ onCompile: () => void delay.enable() });
    delay.disable();
    // As much work on this thread would be one long pause: the loop has gone round many times instead.
    assert.ok(file.byteLength > 1_000_000);
    assert.ok(delay.count > 10, `${delay.count} turns`);
  });
});
