import type { Registry } from '../../../../registry/registry.ts';
import { type ClusterEntries, openClusters } from '../clusters.ts';
import { describeTokens } from '../described-tokens.ts';
import { type GazetteerEntries, LISTS, openGazetteer } from '../gazetteer.ts';
import { constrain } from '../lattice.ts';
import type { ModelData } from '../model.ts';
import { readLattice, type TaggedSentence } from '../tag-text.ts';
import { TAG_COUNT, type TagSpan } from '../tags.ts';
import { foldTokens } from '../tokens.ts';
import type { Corpus } from './corpus.ts';
import { type Examples, joinExamples, readExamples } from './examples.ts';
import { clusterWords } from './exchange.ts';
import { learnFirstLook, look, type Outlook } from './first-look.ts';
import { cutFolds } from './folds.ts';
import { judgeNames } from './judged-names.ts';
import { learnJudgement } from './judgement.ts';
import { emit } from './learn.ts';
import { packFeatures, quantise } from './pack.ts';
import { learnSecondLook, readArticleExamples } from './second-look.ts';
import { numberWords } from './vocabulary.ts';

/** What the recogniser learns from. */
export interface Lessons {
  readonly corpus: Corpus;
  /** Annotated text of other origin: learnt from, but not judged by. */
  readonly also?: Corpus;
  readonly gazetteer: GazetteerEntries;
  /** The names that an archive lists: how far they and the recogniser bear each other out is learnt too. */
  readonly registry: Registry;
  /** Plain text, sentences of tokens: classes of words are found in it. */
  readonly text: readonly (readonly string[])[];
  /** Called with what is done next. */
  readonly onStep?: (step: string) => void;
}

/** A model, and the names that it proposed for its own training file, each part read by a model that had not seen it. */
export interface Trained {
  readonly data: ModelData;
  /** A row of names a sentence of the corpus. */
  readonly proposed: readonly (readonly TagSpan[])[];
}

const NOTHING: Corpus = { sentences: [], tags: [] };
const FOLDS = 5;
const COARSE = 100;
const FINE = 400;
/** A word has a class if it occurs so often. */
const LEAST_WORD = 3;

/**
 * Train the recogniser. The same lessons give the same model.
 *
 * The second look learns from what the first one sees in text that it was not trained on, as in use; so the training
 * file is cut into five parts, each seen by a model of the other four. The second look is judged the same way, and
 * what makes a name sure is learnt from those judgements.
 */
export function train(lessons: Lessons): Trained {
  const { corpus, also = NOTHING, gazetteer, registry, text, onStep = () => {} } = lessons;
  onStep('classes of words');
  const clusters = findClasses([...text, ...corpus.sentences, ...also.sentences]);
  const lexicon = { gazetteer: openGazetteer(gazetteer), clusters: openClusters(clusters) };
  const row = describeTokens(foldTokens(corpus.sentences), lexicon);
  const others = readExamples(describeTokens(foldTokens(also.sentences), lexicon));
  const examples = joinExamples(readExamples(row), others);
  const tags = [...corpus.tags, ...also.tags];
  const outlook = jackknife(examples, tags, corpus.tags.length, onStep);
  onStep('second look');
  const second = readArticleExamples(row, outlook.marginals);
  const judged = corpus.tags.map((_, sentence) => sentence);
  const article = learnSecondLook(second, outlook.emissions, corpus.tags, judged);
  const tagged = tagInParts(second, row.labels, outlook, corpus);
  onStep('first look at everything');
  const { transitions, ...learnt } = learnFirstLook(
    examples,
    tags,
    tags.map((_, sentence) => sentence),
  );
  const data = {
    gazetteer,
    clusters,
    ...packFeatures({ ...learnt, transitions }),
    transitions: transitions.map(Math.fround),
    article: quantise(article.features),
    articleTransitions: article.transitions.map(Math.fround),
    judgement: learnJudgement(judgeNames(corpus, tagged, registry, lexicon.gazetteer)).map(Math.fround),
  };
  return { data, proposed: tagged.map(({ names }) => names) };
}

/** Sort the words of a text into a coarse and a fine division. */
export function findClasses(sentences: readonly (readonly string[])[]): ClusterEntries {
  const numbered = numberWords(foldTokens(sentences), LEAST_WORD);
  const coarse = clusterWords(numbered, COARSE);
  const fine = clusterWords(numbered, FINE);
  const order = Array.from(numbered.keys.keys()).sort(
    (a, b) => (numbered.keys[a] ?? 0) - (numbered.keys[b] ?? 0),
  );
  return {
    keys: Int32Array.from(order, (word) => numbered.keys[word] ?? 0),
    coarse: Uint16Array.from(order, (word) => coarse[word] ?? 0),
    fine: Uint16Array.from(order, (word) => fine[word] ?? 0),
  };
}

/** Look at the first `count` sentences, each part with what was learnt from all but it. */
function jackknife(
  examples: Examples,
  tags: readonly Uint8Array[],
  count: number,
  onStep: (step: string) => void,
): Outlook {
  const size = (examples.sentences[count] ?? 0) * TAG_COUNT;
  const outlook = { emissions: new Float64Array(size), marginals: new Float64Array(size) };
  for (const [index, { learnFrom, judge }] of cutFolds(count, FOLDS, tags.length - count).entries()) {
    onStep(`first look at part ${index + 1} of ${FOLDS}`);
    look(examples, judge, learnFirstLook(examples, tags, learnFrom), outlook);
  }
  return outlook;
}

function tagInParts(
  examples: Examples,
  labels: Uint8Array,
  { emissions }: Outlook,
  { tags }: Corpus,
): readonly TaggedSentence[] {
  const tagged: TaggedSentence[] = [];
  for (const { learnFrom, judge } of cutFolds(tags.length, FOLDS, 0)) {
    const weights = learnSecondLook(examples, emissions, tags, learnFrom);
    const transitions = constrain(weights.transitions);
    for (const sentence of judge) {
      const scores = emit(examples, sentence, weights.features, emissions);
      const [from = 0, to = 0] = examples.sentences.subarray(sentence, sentence + 2);
      tagged[sentence] = readLattice(
        scores,
        transitions,
        labels.subarray(from * LISTS.length, to * LISTS.length),
      );
    }
  }
  return tagged;
}
