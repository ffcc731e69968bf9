/** The parts of a service worker's world that ours uses. TypeScript has them in a library that excludes the page's. */
export interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: { readonly claim: () => Promise<void> };
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: <K extends keyof WorkerEvents>(
    name: K,
    listener: (event: WorkerEvents[K]) => void,
  ) => void;
}

interface Lasting {
  readonly waitUntil: (work: Promise<unknown>) => void;
}

export interface FetchEvent extends Lasting {
  readonly request: Request;
  readonly respondWith: (response: Promise<Response>) => void;
}

export interface MessageEvent extends Lasting {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}

interface WorkerEvents {
  readonly activate: Lasting;
  readonly fetch: FetchEvent;
  readonly message: MessageEvent;
}
