import type { ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import type { Spoiling } from './faults';
import type { Reply } from './reply';

const HUGE = 50 << 20;
const PIECE = Buffer.alloc(1 << 16, ' ');
/** Between two bytes that drip, in milliseconds. */
const PAUSE = 50;
const PAGE = '<!doctype html><html><head><title>Sign in to the guest network</title></head></html>';

/** Sends a reply spoiled. Where the caller gives up on the way, sending ends. */
export async function sendSpoiled(response: ServerResponse, reply: Reply, how: Spoiling): Promise<void> {
  const json = JSON.stringify(reply.body ?? {});
  const head = (length: number, type = 'application/json') =>
    response.writeHead(reply.status, { ...reply.headers, 'content-type': type, 'content-length': length });
  switch (how) {
    case 'reset':
      response.socket?.resetAndDestroy();
      return;
    case 'half-body':
      head(Buffer.byteLength(json)).write(json.slice(0, Math.ceil(json.length / 2)), () =>
        response.destroy(),
      );
      return;
    case 'html':
      head(PAGE.length, 'text/html').end(PAGE);
      return;
    case 'empty':
      head(0).end();
      return;
    case 'latin1':
    case 'utf16': {
      const bytes = Buffer.from(json, how === 'utf16' ? 'utf16le' : how);
      head(bytes.length, 'application/json; charset=utf-8').end(bytes);
      return;
    }
    case 'huge':
      head(HUGE + Buffer.byteLength(json));
      for (let sent = 0; sent < HUGE && !response.destroyed; sent += PIECE.length)
        await written(response, PIECE);
      response.end(json);
      return;
    case 'drip':
      head(Buffer.byteLength(json));
      for (const byte of Buffer.from(json)) {
        if (response.destroyed) return;
        response.write(Buffer.of(byte));
        await setTimeout(PAUSE);
      }
      response.end();
  }
}

/** Until the piece is on its way, or the caller is gone. */
function written(response: ServerResponse, piece: Buffer): Promise<void> {
  return new Promise((resolve) => response.write(piece, () => resolve()));
}
