import { openClusters } from '../../../src/pipeline/extract/recognise/clusters.ts';
import { openGazetteer } from '../../../src/pipeline/extract/recognise/gazetteer.ts';
import type { Corpus } from '../../../src/pipeline/extract/recognise/training/corpus.ts';
import { readCorpus } from '../../../src/pipeline/extract/recognise/training/corpus.ts';
import { hashLists } from '../../../src/pipeline/extract/recognise/training/gazetteer-lists.ts';
import { findClasses, type Trained, train } from '../../../src/pipeline/extract/recognise/training/train.ts';
import { buildRegistry } from '../../../src/registry/build-registry.ts';

/** Short lists to find names with. */
export const entries = hashLists({
  'first-names': ['سليم', 'عبدالسلام', 'نورالدين'],
  'family-names': ['الحداد', 'النجار'],
  places: ['القاهرة', 'ليبيا', 'تونس', 'بيت لحم'],
  organisations: ['الأمم المتحدة', 'الأمم'],
});

export const gazetteer = openGazetteer(entries);

const PEOPLE = ['سليم الحداد', 'كريم النجار', 'عبدالسلام الحداد', 'منصور العطار', 'رشيد البناء'];
const PLACES = ['ليبيا', 'تونس', 'القاهرة', 'مالي', 'بنغازي'];
const FRAMES: readonly ((person: string, place: string) => string)[] = [
  (person, place) => `${tag(person, 'PER')}قال O\nفي O\n${tag(place, 'LOC')}. O\n`,
  (person, place) => `وصل O\nالسيد O\n${tag(person, 'PER')}إلى O\n${tag(place, 'LOC')}أمس O\n. O\n`,
  (person, place) =>
    `استقبلت O\n${tag(place, 'LOC')}وفد O\nالأمم B-ORG\nالمتحدة I-ORG\nبرئاسة O\n${tag(person, 'PER')}. O\n`,
  (_, place) => `الطقس O\nبارد O\nفي O\n${tag(place, 'LOC')}اليوم O\n. O\n`,
];

function tag(name: string, type: string): string {
  return name
    .split(' ')
    .map((word, index) => `${word} ${index === 0 ? 'B' : 'I'}-${type}\n`)
    .join('');
}

/** A small training file of made-up sentences. */
export const corpus: Corpus = readCorpus(
  PEOPLE.flatMap((person) => PLACES.flatMap((place) => FRAMES.map((frame) => frame(person, place)))).join(
    '\n',
  ),
);

export const lexicon = { gazetteer, clusters: openClusters(findClasses(corpus.sentences)) };

/** Train on it: takes well under a second. */
export function trainSmall(): Trained {
  return train({ corpus, gazetteer: entries, registry: buildRegistry([]), text: [] });
}
