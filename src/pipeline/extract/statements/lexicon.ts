import { fold } from '../../../arabic/fold.ts';
import { type Force, forces, type SpeakerKind } from '../../../briefing/schema.ts';
import {
  type Gender,
  type GrammaticalNumber,
  type Inflected,
  inflectParticiple,
  inflectVerb,
} from './inflection.ts';

/** One row of the verb table. */
export interface SpeechVerb {
  readonly lemma: string;
  readonly force: Force;
  /** How the claim follows, as the table's head says: أن, إلى+أن, ب, object, quote … */
  readonly frames: readonly string[];
  /** What else is to be minded, as the table's head says: person, passive, guarded … */
  readonly traits: readonly string[];
}

/** A form that a speech verb takes in text, with the verbs that it may be of: one word, several forces. */
export interface VerbForm extends Inflected {
  readonly verbs: readonly SpeechVerb[];
}

/** Ending of nominative duals. */
const DUAL = 'ان';

export type SpeakerRole = 'source' | 'people' | 'office' | 'rank' | 'body' | 'document' | 'media';

export interface SpeakerWord {
  readonly word: string;
  readonly role: SpeakerRole;
  readonly gender: Gender;
  readonly number: GrammaticalNumber;
}

/** The word lists of this room, ready for look-up by folded word. */
export interface SpeechLexicon {
  readonly verbs: ReadonlyMap<string, VerbForm>;
  readonly speakers: ReadonlyMap<string, SpeakerWord>;
  /** `word role`, folded word. */
  readonly small: ReadonlySet<string>;
}

/** The three tables as text. */
export interface LexiconTables {
  readonly verbs: string;
  readonly speakers: string;
  readonly small: string;
}

/** What a speaker of a role is to readers, when no name tells more. */
export const KIND_OF_ROLE: Readonly<Record<SpeakerRole, SpeakerKind>> = {
  source: 'anonymous',
  people: 'anonymous',
  office: 'official',
  rank: 'named',
  body: 'official',
  document: 'document',
  media: 'media',
};

/**
 * Read the tables: lines of cells between tabs, `#` opens a comment, the first other line is the header.
 *
 * @throws Error if a cell holds a value that the code does not know: a programmer's mistake
 * @example parseLexicon(tables).verbs.get('قالت')?.gender // 'f'
 */
export function parseLexicon(tables: LexiconTables): SpeechLexicon {
  return {
    verbs: collectForms(readRows(tables.verbs)),
    speakers: collectSpeakers(readRows(tables.speakers).map(toSpeakerWord)),
    small: new Set(readRows(tables.small).map((row) => `${fold(cell(row, 'word'))} ${cell(row, 'role')}`)),
  };
}

/** The words as listed, and the nominative duals of those in the singular: شركتان of شركة, who speak as one. */
function collectSpeakers(words: readonly SpeakerWord[]): ReadonlyMap<string, SpeakerWord> {
  const duals = words
    .filter(({ word, number }) => number === 's' && word.length > 2)
    .map((one) => [fold(one.word.replace(/ة$/u, 'ت')) + DUAL, { ...one, number: 'd' as const }] as const);
  return new Map([...duals, ...words.map((one) => [fold(one.word), one] as const)]);
}

type Row = ReadonlyMap<string, string>;

function readRows(table: string): readonly Row[] {
  const [header = '', ...lines] = table.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const names = header.split('\t');
  return lines.map((line) => new Map(line.split('\t').map((value, i) => [names[i] ?? '', value])));
}

function cell(row: Row, name: string): string {
  const value = row.get(name);
  if (value === undefined) throw new Error(`a row has no ${name}: ${[...row.values()].join(' ')}`);
  return value;
}

function toSpeakerWord(row: Row): SpeakerWord {
  const role = cell(row, 'role');
  if (!isRole(role)) throw new Error(`no role of a speaker: ${role}`);
  return {
    word: cell(row, 'word'),
    role,
    gender: cell(row, 'gender') === 'f' ? 'f' : 'm',
    number: cell(row, 'number') === 'p' ? 'p' : 's',
  };
}

function isRole(role: string): role is SpeakerRole {
  return Object.hasOwn(KIND_OF_ROLE, role);
}

function collectForms(rows: readonly Row[]): ReadonlyMap<string, VerbForm> {
  const forms = new Map<string, VerbForm>();
  for (const row of rows) {
    const verb = toVerb(row);
    for (const inflected of inflectRow(row, verb)) {
      const known = forms.get(inflected.form);
      if (known === undefined) forms.set(inflected.form, { ...inflected, verbs: [verb] });
      else if (known.verbs.every((other) => other !== verb && other.lemma === verb.lemma)) {
        forms.set(inflected.form, { ...known, verbs: [...known.verbs, verb] });
      }
    }
  }
  return forms;
}

function toVerb(row: Row): SpeechVerb {
  const force = forces.find((known) => known === cell(row, 'force'));
  if (force === undefined) throw new Error(`no force: ${cell(row, 'force')}`);
  const list = (name: string): readonly string[] =>
    cell(row, name)
      .split(' ')
      .filter((value) => value !== '-');
  return { lemma: cell(row, 'lemma'), force, frames: list('frames'), traits: list('traits') };
}

function inflectRow(row: Row, verb: SpeechVerb): readonly Inflected[] {
  const optional = (name: string): string | undefined =>
    cell(row, name) === '-' ? undefined : cell(row, name);
  const participle = optional('participle');
  return [
    ...inflectVerb(verb.lemma, optional('present'), verb.traits.includes('person')),
    ...(participle === undefined ? [] : inflectParticiple(participle)),
  ];
}
