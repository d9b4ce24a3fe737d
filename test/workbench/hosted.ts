import { type BrowserContext } from 'playwright-core';

/** What this VS Code lacks that a desktop or a hosted one has: a way to loopback pages, and keys for its secrets. */
export async function likeHosted(context: BrowserContext): Promise<void> {
  await context.route(/\/proxy\/(\d+)\//, (route) => {
    const [, port, rest] = /\/proxy\/(\d+)(\/.*)/.exec(route.request().url()) ?? [];
    return route.fulfill({ status: 302, headers: { location: `http://127.0.0.1:${port}${rest}` } });
  });
  await context.route('**/mint-key', (route) => route.fulfill({ status: 200, body: Buffer.alloc(32, 7) }));
}
