import { fold } from '../../arabic/fold.ts';
import { archiveStrings, fillIn } from '../../strings/archive.ts';
import { counted } from '../counted.ts';
import { link } from '../link.ts';
import { claimDataPath, KINDS } from '../paths.ts';
import { saidHtml } from '../said-html.ts';
import type { SaidLine } from '../said-lines.ts';
import { CHOICES, type ClaimChoice, chosenIn, mayHold, readChoice } from './claim-choice.ts';
import type { ClaimFacets, ClaimFile } from './claim-files.ts';

const words = archiveStrings.claims.filter;
/** Statements that are shown at first, and then at a time. */
const STEP = 50;

/** The share of a window's height that may stand above what a reader has asked for. */
const MOST_ABOVE = 0.75;

/** The parts of the page that the filter works on. */
interface Parts {
  readonly form: HTMLFormElement;
  readonly status: Element;
  readonly results: Element;
  readonly more: HTMLButtonElement;
  /** Shown while nothing is chosen. */
  readonly browse: HTMLElement;
}

/** Let a reader filter the statements of the archive: `[data-claim-filter]` and what follows it on its page. */
export function startClaimFilter(page: Document): void {
  const parts = findParts(page);
  if (parts === undefined) return;
  let facets: Promise<ClaimFacets> | undefined;
  // Nobody who only reads the page loads what there is to choose from.
  const load = (): Promise<ClaimFacets> => {
    facets ??= request<ClaimFacets>(claimDataPath('facets')).then((loaded) => {
      fillLists(parts.form, loaded);
      return loaded;
    });
    return facets;
  };
  const show = async (): Promise<void> => {
    try {
      await showChosen(parts, load);
    } catch {
      facets = undefined;
      parts.status.textContent = words.failed;
    }
  };
  const showAsked = async (): Promise<void> => {
    await show();
    bringIntoView(parts.status);
  };
  parts.form.addEventListener('focusin', () => void load().catch(() => undefined), { once: true });
  parts.form.addEventListener('submit', (event) => {
    event.preventDefault();
    void load().then((loaded) => {
      const address = addressOf(parts.form, loaded);
      history.pushState(null, '', address);
      return showAsked();
    }, showAsked);
  });
  // Where a reader was on a page that is gone back to, the browser knows.
  addEventListener('popstate', () => void show());
  if (location.search !== '') void showAsked();
}

/** Readers of a small window have the form before them: what they asked for is below it, out of sight. */
function bringIntoView(line: Element): void {
  const { top } = line.getBoundingClientRect();
  if (top > innerHeight * MOST_ABOVE) line.scrollIntoView();
}

function findParts(page: Document): Parts | undefined {
  const form = page.querySelector<HTMLFormElement>('[data-claim-filter]');
  const status = page.querySelector('#claim-status');
  const results = page.querySelector('#claim-results');
  const more = page.querySelector<HTMLButtonElement>('#claim-more');
  const browse = page.querySelector<HTMLElement>('#claim-browse');
  return form && status && results && more && browse ? { form, status, results, more, browse } : undefined;
}

async function request<Data>(path: string): Promise<Data> {
  const answer = await fetch(link(path));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json() as Promise<Data>;
}

function fillLists(form: HTMLFormElement, { speakers, about }: ClaimFacets): void {
  for (const [name, names] of [
    ['speaker', speakers.map(([, name]) => name)],
    ['about', about.map(([, name]) => name)],
  ] as const) {
    const list = form.querySelector(`#claim-${name}-names`);
    list?.replaceChildren(
      ...names.map((value) => Object.assign(document.createElement('option'), { value })),
    );
  }
}

/** The page's address with what the form says; names are given as ids. */
function addressOf(form: HTMLFormElement, { speakers, about }: ClaimFacets): string {
  const query = new URLSearchParams();
  const given = new FormData(form);
  for (const name of CHOICES) {
    const value = String(given.get(name) ?? '').trim();
    const listed: Listed | undefined = { speaker: speakers, about }[name as string];
    if (value !== '') query.set(name, listed === undefined ? value : (idOf(listed, value) ?? value));
  }
  return query.size === 0 ? location.pathname : `?${query}`;
}

/** What there is to choose from: ids with their names. */
type Listed = readonly (readonly [id: string, name: string, ...rest: readonly unknown[]])[];

/** Whom a typed name means: by its letters however spelled, or as a part of one name alone. */
function idOf(listed: Listed, typed: string): string | undefined {
  const wanted = fold(typed);
  const whole = listed.find(([id, name]) => id === typed || fold(name) === wanted);
  if (whole !== undefined) return whole[0];
  const [part, ...others] = listed.filter(([, name]) => fold(name).includes(wanted));
  return others.length === 0 ? part?.[0] : undefined;
}

async function showChosen(parts: Parts, load: () => Promise<ClaimFacets>): Promise<void> {
  const { form, status, results, more, browse } = parts;
  const choice = readChoice(new URLSearchParams(location.search));
  const isChosen = CHOICES.some((name) => choice[name] !== '');
  browse.hidden = isChosen;
  results.replaceChildren();
  more.hidden = true;
  status.textContent = isChosen ? words.loading : '';
  const facets = await load();
  const speaker = facets.speakers.find(([key]) => key === choice.speaker);
  const about = facets.about.find(([id]) => id === choice.about);
  showChoice(form, { ...choice, speaker: speaker?.[1] ?? choice.speaker, about: about?.[1] ?? choice.about });
  if (!isChosen) return;
  const kinds = new Map(facets.speakers.map(([key, , , kind]) => [key, KINDS.find((one) => one === kind)]));
  const found = search(facets, choice, speaker?.[0].startsWith('~') ? speaker[1] : undefined);
  const unknown = about === undefined && choice.about !== '' ? choice.about : '';
  const nothing = unknown === '' ? words.none : fillIn(words.unknownName, { name: unknown });
  let count = 0;
  const showMore = async (): Promise<void> => {
    const { lines, isLast } = await found(STEP);
    if (location.search !== printed) return;
    count += lines.length;
    results.insertAdjacentHTML(
      'beforeend',
      lines.map((line) => saidHtml(line, (id) => kinds.get(id))).join(''),
    );
    more.hidden = isLast;
    const all = counted(count, 'statement');
    status.textContent = count === 0 ? nothing : isLast ? all : fillIn(words.shown, { n: all });
  };
  const printed = location.search;
  more.onclick = () => void showMore().catch(() => (status.textContent = words.failed));
  await showMore();
}

function showChoice(form: HTMLFormElement, choice: ClaimChoice): void {
  for (const name of CHOICES) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = choice[name];
  }
}

/** Read the files from the newest on, no more of them than what is asked for needs. */
function search(facets: ClaimFacets, choice: ClaimChoice, speakerName: string | undefined) {
  const files = facets.files
    .map((years, i) => ({ years, number: i + 1 }))
    .filter(({ years }) => mayHold(years, choice))
    .reverse();
  let waiting: readonly SaidLine[] = [];
  return async (
    wanted: number,
  ): Promise<{ readonly lines: readonly SaidLine[]; readonly isLast: boolean }> => {
    // One more than is shown tells whether there are more.
    while (waiting.length <= wanted) {
      const next = files.shift();
      if (next === undefined) break;
      const file = await request<ClaimFile>(claimDataPath(next.number));
      waiting = [...waiting, ...chosenIn(file, choice, speakerName)];
    }
    const lines = waiting.slice(0, wanted);
    waiting = waiting.slice(wanted);
    return { lines, isLast: waiting.length === 0 && files.length === 0 };
  };
}
