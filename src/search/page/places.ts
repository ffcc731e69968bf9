import { makeClient } from './client.ts';
import { element } from './element.ts';
import type { Searcher } from './finding.ts';
import { siteRoot } from './site-address.ts';

/** The places of the search page that its script fills. */
export interface Places {
  readonly input: HTMLInputElement;
  readonly filters: HTMLElement;
  readonly status: HTMLElement;
  /** What results are missing. */
  readonly gaps: HTMLElement;
  readonly notes: HTMLElement;
  readonly results: HTMLElement;
  readonly after: HTMLElement;
  /** Address of the site's root, with a slash at the end. */
  readonly root: string;
  readonly client: Searcher;
}

/** Find the places around the search form, and make those that only the script needs. */
export function findPlaces(form: HTMLFormElement): Places | undefined {
  const input = form.querySelector<HTMLInputElement>('input[name="q"]');
  const [filters, status, results] = ['search-filters', 'search-status', 'search-results'].map((id) =>
    document.getElementById(id),
  );
  if (input === null || !filters || !status || !results) return undefined;
  const notes = element('div', { class: 'search-notes' });
  const after = element('div', { class: 'search-after' });
  const gaps = element('div', { class: 'search-gaps' });
  status.after(gaps, notes);
  results.after(after);
  const root = siteRoot();
  const client = makeClient(form.dataset['index'] ?? `${root}pagefind/`);
  return { input, filters, status, gaps, notes, results, after, root, client };
}
