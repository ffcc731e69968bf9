import { textOf } from '../../../briefing/span.ts';
import type { Registry } from '../../../registry/build-registry.ts';
import { entryNamed } from '../../../registry/entry-named.ts';
import { nameWords } from '../../../registry/name-words.ts';
import type { Article } from '../../stages.ts';
import type { FoundName } from './found-name.ts';

/** A name with its words, each as the registry compares them: أبو بكر is one word, as أبوبكر is. */
interface Worded {
  readonly name: FoundName;
  readonly words: readonly string[];
}

/** A shorter last name is no name to go by. */
const SHORTEST = 3;
/** What stands between a name and another one of the same thing in brackets: «منظمة الدول المصدرة للنفط (أوبك)». */
const OPENING = /^[\s\u00a0]*\([\s\u00a0]*[«"“]?$/u;
const CLOSING = /^[»"”]?[\s\u00a0]*\)/u;

/**
 * Say of each name that only the recogniser knows whom it names, if that is told elsewhere: by the registry, where the
 * name is also a common word; in the brackets behind a full name, which hold an acronym or a nickname; or by a full
 * name before it, of which it is the last name or the first and the last (الحداد and ولد سيدي after سليم الحداد and
 * محمد ولد سيدي). A last name that
 * two people of the text bear stays by itself.
 *
 * @param names in text order, not overlapping
 * @returns as many names in the same order; a linked one has the name and the id of the thing that it names
 */
export function linkNames(
  article: Article,
  names: readonly FoundName[],
  registry: Registry,
): readonly FoundName[] {
  const linked: FoundName[] = [];
  const known = new Map<string, Worded[]>();
  for (const given of names) {
    const words = nameWords(textOf(article.text, given.span));
    const name =
      given.id === undefined && given.rule === 'names/recogniser'
        ? (callFromRegistry(article, given, registry) ??
          callFromBrackets(article, given, linked.at(-1)) ??
          callFromBefore({ name: given, words }, known) ??
          given)
        : given;
    linked.push(name);
    if (name.form === 'demonym') continue;
    for (const own of [words, nameWords(name.name)]) remember({ name, words: own }, known);
  }
  return linked;
}

/** A person’s name of one word may be anybody’s; a place or a body that is called so is the one that is listed. */
function callFromRegistry(article: Article, name: FoundName, registry: Registry): FoundName | undefined {
  if (name.kind === 'person') return undefined;
  const id = entryNamed(textOf(article.text, name.span), name.kind, registry);
  const entry = id === undefined ? undefined : registry.byId(id);
  return entry && { ...name, id: entry.id, name: entry.name };
}

function callFromBrackets(
  { text }: Article,
  name: FoundName,
  before: FoundName | undefined,
): FoundName | undefined {
  if (before === undefined || before.kind !== name.kind || before.form === 'demonym') return undefined;
  const isInBrackets =
    OPENING.test(text.slice(before.span.end, name.span.start)) &&
    CLOSING.test(text.slice(name.span.end, name.span.end + SHORTEST));
  return isInBrackets ? callLike(name, before) : undefined;
}

/** Names are found again by their last words. */
function remember(worded: Worded, known: Map<string, Worded[]>): void {
  const alike = known.get(lastOf(worded));
  if (alike === undefined) known.set(lastOf(worded), [worded]);
  else if (alike.every((other) => other.words.join() !== worded.words.join() || !isSame(other, worded))) {
    alike.push(worded);
  }
}

function callFromBefore(short: Worded, known: ReadonlyMap<string, readonly Worded[]>): FoundName | undefined {
  const alike = known.get(lastOf(short)) ?? [];
  const full = alike.filter((other) => isShortFor(short.words, other.words, short.name.kind));
  // Without a fuller name the same words mean the same: a name is repeated more often than shared.
  const bearers = full.length > 0 ? full : alike.filter(({ words }) => words.join() === short.words.join());
  const [first] = bearers;
  return first !== undefined && bearers.every((other) => isSame(other, first))
    ? callLike(short.name, first.name)
    : undefined;
}

function lastOf({ name, words }: Worded): string {
  return `${name.kind} ${words.at(-1)}`;
}

function isSame(a: Worded, b: Worded): boolean {
  return keyOf(a.name) === keyOf(b.name);
}

/** Is it the last name of a person, of one word or more (ولد سيدي of محمد ولد سيدي), or the first and the last? */
function isShortFor(words: readonly string[], full: readonly string[], kind: FoundName['kind']): boolean {
  const last = words.at(-1) ?? '';
  if (kind !== 'person' || last !== full.at(-1) || words.length >= full.length) return false;
  if (words.length === 1) return last.length >= SHORTEST;
  return words[0] === full[0] || words.join() === full.slice(-words.length).join();
}

function callLike(name: FoundName, thing: FoundName): FoundName {
  const isWhole = nameWords(name.name).join() === nameWords(thing.name).join();
  return {
    ...name,
    name: thing.name,
    form: isWhole ? 'name' : 'short',
    ...(thing.id !== undefined && { id: thing.id }),
  };
}

/** What tells things apart: the id, or the name in the form that names are compared in. */
export function keyOf({ id, name }: FoundName): string {
  return id ?? `~${nameWords(name).join(' ')}`;
}
