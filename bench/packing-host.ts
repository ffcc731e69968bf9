import { createServer } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** Types that static hosts pack before they send them. */
const PACKED = /html|css|javascript|json|xml|svg|plain/;

const pack = promisify(gzip);

/** A host in front of another. */
export interface PackingHost {
  /** Its address, without a slash at the end. */
  readonly url: string;
  readonly close: () => void;
}

/**
 * Stand before a server that sends files as they are, and pack texts with gzip, as every public static host does:
 * figures of a slow line would otherwise be those of no reader.
 *
 * @param behind origin of the other server
 */
export async function packingHost(behind: string): Promise<PackingHost> {
  const server = createServer(async (request, response) => {
    const answer = await fetch(new URL(request.url ?? '/', behind));
    const body = Buffer.from(await answer.arrayBuffer());
    const type = answer.headers.get('content-type');
    const isPacked = type !== null && PACKED.test(type);
    response.writeHead(answer.status, {
      ...(type !== null && { 'Content-Type': type }),
      ...(isPacked && { 'Content-Encoding': 'gzip' }),
    });
    response.end(isPacked ? await pack(body) : body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The host has no port.');
  return {
    url: `http://localhost:${address.port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
