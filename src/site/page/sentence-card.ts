import { copyButton } from '../../search/page/copy-button.ts';
import { button, element, fill } from '../../search/page/element.ts';
import { readerStrings } from '../../strings/reader.ts';
import type { Fact } from './evidence.ts';
import { sentenceAt } from './step-sentence.ts';

const words = readerStrings.sentence;

/**
 * Show below its paragraph what is known of the sentence that the address points at: the facts that stand on it, and
 * buttons that copy its link or its words with their source. A press on a sentence's number takes the focus there.
 *
 * @param facts those of factsBySentence
 * @param source the briefing as it is cited beside a quotation
 */
export function followSentences(facts: ReadonlyMap<string, readonly Fact[]>, source: string): void {
  const card = element('div', { class: 'sentence-card', role: 'group', tabindex: '-1' });
  const show = (): void => {
    const sentence = sentenceAt(location.hash);
    if (sentence === undefined) {
      card.remove();
      return;
    }
    fillCard(card, sentence, facts.get(sentence.id) ?? [], source);
    blockOf(sentence).after(card);
    if (document.activeElement?.closest('#body') == null) numberOf(sentence)?.focus({ preventScroll: true });
  };
  addEventListener('hashchange', show);
  document.getElementById('body')?.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element) || !target.matches('a.n')) return;
    setTimeout(() => {
      show();
      card.focus({ preventScroll: true });
    });
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !card.contains(document.activeElement)) return;
    const sentence = sentenceAt(location.hash);
    card.remove();
    if (sentence !== undefined) numberOf(sentence)?.focus();
  });
  show();
}

function fillCard(card: HTMLElement, sentence: HTMLElement, facts: readonly Fact[], source: string): void {
  const title = fill(words.title, { n: numberOf(sentence)?.dataset['n'] ?? '' });
  const address = new URL(`#${sentence.id}`, location.href).href;
  const link = copyButton({ ...words, copy: words.copyLink }, () => address, { dir: 'ltr' });
  link.button.dataset['copyLink'] = '';
  const quote = copyButton(
    { ...words, copy: words.copyQuote },
    () => `«${sentence.textContent}» — ${source} ${address}`,
  );
  const close = button(words.close, () => {
    card.remove();
    numberOf(sentence)?.focus();
  });
  card.setAttribute('aria-label', title);
  card.replaceChildren(
    element('p', { class: 'title' }, title),
    element('p', {}, facts.length === 0 ? words.none : words.facts),
    factList(facts),
    element(
      'div',
      { class: 'acts' },
      link.button,
      quote.button,
      close,
      link.byHand,
      quote.byHand,
      link.said,
      quote.said,
    ),
  );
}

function factList(facts: readonly Fact[]): HTMLElement {
  const groups = [...Map.groupBy(facts.filter(isNew), ({ group }) => group)];
  return element(
    'dl',
    {},
    ...groups.flatMap(([group, facts]) => [
      element('dt', {}, group),
      element('dd', {}, ...facts.flatMap((fact, i) => [i === 0 ? '' : '، ', factName(fact)])),
    ]),
  );
}

/** Is it the first that reads as it does? A speaker may say several things that stand on one sentence. */
function isNew({ group, label }: Fact, at: number, facts: readonly Fact[]): boolean {
  return facts.findIndex((other) => other.group === group && other.label === label) === at;
}

function factName({ label, page }: Fact): HTMLElement {
  return page === undefined ? element('bdi', {}, label) : element('a', { href: page }, label);
}

/** The paragraph, heading or list item that holds a sentence. */
function blockOf(sentence: HTMLElement): Element {
  return sentence.closest('#body > *') ?? sentence;
}

function numberOf(sentence: HTMLElement): HTMLAnchorElement | null {
  return sentence.querySelector<HTMLAnchorElement>('a.n');
}
