import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CompiledDefinition } from './compileText';
import { LARGEST_DEFINITION, UnreadableDefinition, type DefinitionFault } from './unreadableDefinition';

/** The worker's file, beside the one that this stands in when it is bundled. */
const WORKER = join(__dirname, 'catalogWorker.js');
/** A definition in memory takes several times its size. */
const MOST_MEGABYTES = 3072;

/** What the worker is told, one after the other: pieces of the document, then its end. */
export type WorkerRequest = { readonly piece: Uint8Array } | { readonly version: string };
/** What it answers with; a fault is that of an `UnreadableDefinition`. */
export type WorkerAnswer = CompiledDefinition | { readonly fault: DefinitionFault };

/** Takes an API definition piece by piece and compiles it in a thread of its own: this thread is never kept busy. */
export class DefinitionCompiler {
  private readonly worker: Worker;
  private readonly answer: Promise<CompiledDefinition>;
  private size = 0;

  /** @param signal ends the thread at once; `compile` then fails with its reason */
  constructor(signal?: AbortSignal, file = WORKER) {
    this.worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES } });
    this.answer = new Promise((resolve, reject) => {
      this.worker.once('message', (message: WorkerAnswer) =>
        'fault' in message ? reject(new UnreadableDefinition(message.fault)) : resolve(message),
      );
      this.worker.once('error', (error) => reject(asSentence(error)));
      this.worker.once('exit', () => reject(new UnreadableDefinition('notCompiled')));
      signal?.addEventListener('abort', () => {
        reject(signal.reason as Error);
        this.close();
      });
    });
    // Whoever gives up before the end does not ask for the answer.
    this.answer.catch(() => undefined);
  }

  /**
   * Hands over the next piece.
   * @throws UnreadableDefinition where the document has become larger than any definition is
   */
  add(piece: Uint8Array): void {
    this.size += piece.byteLength;
    if (this.size > LARGEST_DEFINITION) throw new UnreadableDefinition('tooLarge');
    // A piece of its own memory moves over; a view of a shared one has to be copied.
    // `slice` would not do: that of a Buffer is a view, too.
    const own = piece.byteLength === piece.buffer.byteLength ? piece : new Uint8Array(piece);
    this.tell({ piece: own }, [own.buffer as ArrayBuffer]);
  }

  /**
   * Compiles what was handed over; the thread ends with it.
   *
   * @param version how the catalog is called in reports
   * @throws UnreadableDefinition
   */
  async compile(version: string): Promise<CompiledDefinition> {
    this.tell({ version });
    try {
      return await this.answer;
    } finally {
      this.close();
    }
  }

  /** Ends the thread, whatever it does. */
  close(): void {
    void this.worker.terminate();
  }

  private tell(request: WorkerRequest, moved: ArrayBuffer[] = []): void {
    this.worker.postMessage(request, moved);
  }
}

function asSentence(error: unknown): Error {
  const isFull = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  if (isFull) return new UnreadableDefinition('tooMuchMemory');
  return error instanceof Error ? error : new Error(String(error));
}
