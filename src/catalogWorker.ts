import { parentPort } from 'node:worker_threads';
import { compileText } from './catalog/import/compileText';
import type { WorkerAnswer, WorkerRequest } from './catalog/import/definitionCompiler';
import { UnreadableDefinition } from './catalog/import/unreadableDefinition';
import { readSnapshot } from './catalog/load';

const pieces: Uint8Array[] = [];

parentPort?.on('message', (request: WorkerRequest) => {
  if ('piece' in request) pieces.push(request.piece);
  else answer(request.version);
});

/** Compiles what came, and tells where that cannot be done; any other failure ends the worker. */
function answer(version: string): void {
  try {
    const compiled = compileText(Buffer.concat(pieces.splice(0)), readSnapshot(), version);
    tell(compiled, [compiled.file.buffer]);
  } catch (error) {
    if (!(error instanceof UnreadableDefinition)) throw error;
    tell({ fault: error.fault });
  }
}

function tell(message: WorkerAnswer, moved: ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, moved);
}
