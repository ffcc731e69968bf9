import { createServer, type Server } from 'node:http';
import { serveSite } from '../../src/site/serve.ts';

/** A site on one port that can be taken away, replaced, and made to answer badly. */
export interface FaultyHost {
  /** Address of the home page. */
  readonly url: string;
  readonly port: number;
  /** Serve this built site from now on. */
  readonly deploy: (folder: string) => Promise<void>;
  /** Kill the server; open connections break. */
  readonly kill: () => Promise<void>;
  readonly revive: () => Promise<void>;
  /**
   * Meddle with answers from now on: give other bytes, or fewer, after which the connection is cut.
   */
  readonly meddle: (how: ((path: string, bytes: Buffer) => Buffer) | undefined) => void;
  /** Paths that were asked for, with the bytes of each answer, since the last call. */
  readonly traffic: () => readonly { readonly path: string; readonly bytes: number }[];
  readonly close: () => Promise<void>;
}

/** @param base path of the site, with slashes at both ends */
export async function faultyHost(folder: string, base: string): Promise<FaultyHost> {
  let site = await serveSite(folder, 0, base);
  let how: ((path: string, bytes: Buffer) => Buffer) | undefined;
  const seen: { path: string; bytes: number }[] = [];
  const listen = (port: number): Promise<Server> => {
    const server = createServer(async (request, response) => {
      const path = (request.url ?? '/').slice(base.length);
      const headers = Object.entries(request.headers).filter(([name]) => name === 'range');
      const answer = await fetch(site.url + path, {
        headers: headers as [string, string][],
        redirect: 'manual',
      }).catch(() => undefined);
      // The site behind is being replaced at this very moment.
      if (answer === undefined) {
        response.destroy();
        return;
      }
      const bytes = Buffer.from(await answer.arrayBuffer());
      const sent = how?.(path, bytes) ?? bytes;
      seen.push({ path, bytes: sent.length });
      const type = answer.headers.get('content-type') ?? 'application/octet-stream';
      response.writeHead(answer.status, { 'Content-Type': type, 'Content-Length': bytes.length });
      if (sent.length === bytes.length) response.end(sent);
      else response.write(sent, () => setTimeout(() => response.destroy(), 20));
    });
    return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)));
  };
  let server: Server | undefined = await listen(0);
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const kill = async (): Promise<void> => {
    const gone = server;
    server = undefined;
    await new Promise<void>((resolve) => {
      if (gone === undefined) return resolve();
      gone.close(() => resolve());
      gone.closeAllConnections();
    });
  };
  return {
    url: `http://localhost:${port}${base}`,
    port,
    deploy: async (next) => {
      await site.close();
      site = await serveSite(next, 0, base);
    },
    kill,
    revive: async () => {
      server ??= await listen(port);
    },
    meddle: (next) => {
      how = next;
    },
    traffic: () => seen.splice(0),
    close: async () => {
      await kill();
      await site.close();
    },
  };
}
