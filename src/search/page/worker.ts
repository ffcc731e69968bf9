import type { Finding, Searcher } from './finding.ts';
import { loadFrom } from './load-index.ts';
import { localSearcher } from './local-searcher.ts';
import type { Call, Message, Replies } from './protocol.ts';

/** Older searches are not on the page any more. */
const KEPT_SEARCHES = 3;

const say = (message: Message): void => postMessage(message);
const findings = new Map<number, Finding>();
const opened = Promise.withResolvers<Searcher>();

addEventListener('message', ({ data }: MessageEvent<Call>) => {
  answer(data).then(
    (reply) => say({ call: data.call, reply }),
    (error: unknown) => say({ call: data.call, failure: String(error) }),
  );
});

async function answer(call: Call): Promise<Replies[keyof Replies]> {
  switch (call.ask) {
    case 'open':
      opened.resolve(localSearcher(loadFrom(call.base)));
      return undefined;
    case 'find': {
      const finding = await (await opened.promise).find(call.wish);
      findings.set(call.call, finding);
      const old = [...findings.keys()].sort((a, b) => a - b).slice(0, -KEPT_SEARCHES);
      for (const search of old) findings.delete(search);
      finding.onLate(() => say({ late: call.call }));
      return finding.answer;
    }
    case 'hits':
      return findingOf(call.search).hits(call.from, call.to);
    case 'count':
      return findingOf(call.search).count(call.facet);
    case 'renew':
      (await opened.promise).renew();
      return undefined;
  }
}

function findingOf(search: number): Finding {
  const finding = findings.get(search);
  if (finding === undefined) throw new RangeError(`search ${search} is over`);
  return finding;
}
