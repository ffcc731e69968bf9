import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { packedText } from './packed-text.ts';

/** A site being served. */
export interface Served {
  /** Address of the home page, with the port that was free. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Serve a built site on the loopback interface, as a static host would: `/b/x` answers with `b/x.html`, an unknown
 * address with `404.html`, and texts go packed to who can unpack them.
 *
 * @param folder the built site
 * @param port the wished port; when it is taken, the next free one of the following twenty; 0 for any
 * @param base the path that the site was built for, with slashes at both ends
 * @throws Error when none of these ports is free
 */
export async function serveSite(folder: string, port: number, base = '/'): Promise<Served> {
  const handle = sirv(folder, {
    dev: true,
    etag: true,
    extensions: ['html'],
  });
  const server = createServer(async (request, response) => {
    const address = request.url ?? '/';
    if (!address.startsWith(base)) {
      response.writeHead(302, { Location: base }).end();
      return;
    }
    request.url = join('/', address.slice(base.length));
    response.setHeader('X-Content-Type-Options', 'nosniff');
    const packed = takesPacked(request) ? await packedText(folder, request.url) : undefined;
    if (packed !== undefined) {
      response.writeHead(200, packed.headers).end(packed.bytes);
      return;
    }
    handle(request, response, async () => {
      const page = await readFile(join(folder, '404.html')).catch(() => 'Not found');
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
    });
  });
  const taken = await listen(server, port, port === 0 ? 0 : port + 20);
  return {
    url: `http://localhost:${taken}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Whether a request is for a whole file, packed or not; who has a copy is told first whether it still holds. */
function takesPacked({ method, headers }: IncomingMessage): boolean {
  const isWhole = method === 'GET' && headers.range === undefined && headers['if-none-match'] === undefined;
  return isWhole && /\bgzip\b/.test(String(headers['accept-encoding'] ?? ''));
}

async function listen(server: Server, port: number, last: number): Promise<number> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, 'localhost', () => {
        server.off('error', reject);
        resolve();
      });
    });
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!isTaken || port >= last) throw error;
    return listen(server, port + 1, last);
  }
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}
