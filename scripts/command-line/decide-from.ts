import { acceptName, type Decision, rejectName } from '../../src/pipeline/review/decide.ts';
import { organisationTypes, personTypes, placeTypes } from '../../src/registry/schema.ts';
import { FILES } from './print-review.ts';
import { inWords } from './words.ts';

/** A decision to carry out, or what is missing from the words of the command. */
export type Asked = { readonly run: (root: string) => Promise<Decision> } | { readonly usage: string };

const TYPES: Readonly<Record<string, readonly string[]>> = {
  people: personTypes,
  organisations: organisationTypes,
  places: placeTypes,
};
/** What a person is if nobody says; of bodies and places there is no such type. */
const DEFAULT_TYPES: Readonly<Record<string, string>> = { people: 'public-figure' };

/**
 * Read what a maintainer asks on the command line.
 *
 * @param verb `accept` or `reject`
 * @param flags `as`, `id`, `type`, `alias` (names with commas between them), `description`
 */
export function decideFrom(
  verb: string,
  name: string | undefined,
  flags: Readonly<Record<string, string | boolean | undefined>>,
): Asked {
  if ((verb !== 'accept' && verb !== 'reject') || name === undefined || name.trim() === '') {
    return { usage: inWords('Say accept or reject, and the name in quotes.') };
  }
  if (verb === 'reject') return { run: (root) => rejectName(root, name.trim()) };
  const into = textOf(flags['as']) ?? '';
  const types = TYPES[into];
  if (types === undefined)
    return {
      usage: inWords('Say where the name goes: --as {files}.', { files: Object.values(FILES).join(', ') }),
    };
  const type = textOf(flags['type']) ?? DEFAULT_TYPES[into];
  if (type === undefined)
    return { usage: inWords('Say what it is: --type {types}.', { types: types.join(', ') }) };
  const id = textOf(flags['id']);
  const description = textOf(flags['description']);
  const aliases = (textOf(flags['alias']) ?? '').split(/\s*[,،]\s*/).filter((alias) => alias !== '');
  const given = {
    into,
    name: name.trim(),
    type,
    ...(id !== undefined && { id }),
    ...(aliases.length > 0 && { aliases }),
    ...(description !== undefined && { description }),
  };
  return { run: (root) => acceptName(root, given) };
}

function textOf(flag: string | boolean | undefined): string | undefined {
  return typeof flag === 'string' && flag.trim() !== '' ? flag.trim() : undefined;
}
