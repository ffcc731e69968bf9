import { countOf } from '../../strings/plural.ts';
import { resultForms, searchStrings } from '../../strings/search.ts';
import type { FacetCount } from '../query/filters.ts';
import { button, element } from './element.ts';
import { writeDate, writeNumber } from './results.ts';

/** With more years than these a column would be too narrow to be hit. */
const MOST_YEARS = 40;

/**
 * A column for each year from the first to the last, as high as its share of the results; empty years keep their
 * place. One stop of the Tab key, then the arrow keys go from year to year.
 *
 * @returns undefined when there is nothing to compare
 */
export function histogram(
  counts: readonly FacetCount[],
  chosen: readonly string[],
  toggle: (year: string) => void,
): HTMLElement | undefined {
  const known = new Map(
    counts.filter(({ value }) => /^\d{4}$/.test(value)).map((one) => [+one.value, one.count]),
  );
  const [first, last] = [Math.min(...known.keys()), Math.max(...known.keys())];
  if (known.size < 2 || last - first >= MOST_YEARS) return undefined;
  const most = Math.max(...known.values());
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const columns = years.map((year) => {
    const count = known.get(year) ?? 0;
    return count === 0 ? element('span', {}) : column(String(year), count / most, count, chosen, toggle);
  });
  const bars = element(
    'div',
    { class: 'bars', role: 'group', 'aria-label': searchStrings.years },
    ...columns,
  );
  walkWithArrows(bars);
  const ends = [first, last].map((year) => element('span', {}, writeDate(String(year))));
  return element(
    'div',
    { class: 'histogram' },
    bars,
    element('div', { class: 'ends', 'aria-hidden': 'true' }, ...ends),
  );
}

function column(
  year: string,
  share: number,
  count: number,
  chosen: readonly string[],
  toggle: (year: string) => void,
): HTMLElement {
  const label = `${writeDate(year)}: ${countOf(count, resultForms, writeNumber)}`;
  const made = button('', () => toggle(year));
  made.value = year;
  made.title = label;
  made.setAttribute('aria-label', label);
  made.setAttribute('aria-pressed', String(chosen.includes(year)));
  made.style.setProperty('--share', String(share));
  return made;
}

/** In a page that runs from right to left, the left arrow goes to the next year. */
function walkWithArrows(bars: HTMLElement): void {
  const stops = [...bars.querySelectorAll('button')];
  const stopAt = (stop: HTMLElement | undefined): void => {
    for (const other of stops) other.tabIndex = other === stop ? 0 : -1;
  };
  stopAt(stops.find((stop) => stop.ariaPressed === 'true') ?? stops.at(-1));
  bars.addEventListener('focusin', ({ target }) => stopAt(stops.find((stop) => stop === target)));
  bars.addEventListener('keydown', (event) => {
    const { target } = event;
    const at = target instanceof HTMLButtonElement ? stops.indexOf(target) : -1;
    const next = { ArrowLeft: at + 1, ArrowRight: at - 1, Home: 0, End: stops.length - 1 }[event.key];
    const stop = next === undefined ? undefined : stops[next];
    if (stop === undefined) return;
    event.preventDefault();
    stop.focus();
  });
}
