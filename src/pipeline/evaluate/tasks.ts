import type { Registry } from '../../registry/registry.ts';
import type { Recogniser } from '../extract/names/index.ts';
import type { Model } from '../extract/recognise/model.ts';
import { evaluateDates } from './dates.ts';
import { evaluateDuplicates } from './duplicates.ts';
import { evaluateGlue } from './glue.ts';
import { evaluateNames } from './names.ts';
import { evaluateSentences } from './sentences.ts';
import { evaluateShownNames } from './shown-names.ts';
import { evaluateStatements } from './statements.ts';
import { evaluateSummaries } from './summaries.ts';

/** Figures by name; a figure may have figures of its own, such as those of a type of names. */
export interface Figures {
  readonly [name: string]: number | Figures;
}

/** What measuring needs besides the file. */
export interface Equipment {
  readonly registry: Registry;
  /** Missing if there are no weights: then names cannot be measured, and the rest is as readers see it. */
  readonly learnt?: { readonly model: Model; readonly recogniser: Recogniser };
}

/** A thing that can be measured. */
export interface Task {
  readonly name: string;
  /** Development files, relative to the data folder. */
  readonly files: readonly string[];
  /** What DESIGN.md measured of others, by figure. */
  readonly baseline: Readonly<Record<string, string>>;
  readonly run: (name: string, content: string, equipment: Equipment) => Figures;
}

/** In the order in which an article meets them. */
export const TASKS: readonly Task[] = [
  {
    name: 'glue',
    files: ['glue/simulated.dev.jsonl', 'names/anercorp.dev.conll'],
    baseline: { restored: '.93–.95', changedPerThousand: '.06–.2' },
    run: (name, content) => ({ ...evaluateGlue(name, content) }),
  },
  {
    name: 'sentences',
    files: ['sentences/ar_pud-ud-test.conllu'],
    baseline: { f1: '.994 Intl.Segmenter, .997 regex' },
    run: (_, content) => ({ ...evaluateSentences(content) }),
  },
  {
    name: 'names',
    files: ['names/anercorp.dev.conll'],
    baseline: {
      f1: '.722 CRF + clusters + gazetteer, .81–.84 GPU BERT',
      'shown.precision': '.92',
      'shown.recall': '.50',
    },
    run: runNames,
  },
  {
    name: 'dates',
    files: ['dates/heideltime-ar.dev.jsonl'],
    baseline: {
      strictPrecision: '.823',
      strictRecall: '.646',
      relaxedPrecision: '.887',
      relaxedRecall: '.696',
    },
    run: (_, content) => ({ ...evaluateDates(content) }),
  },
  {
    name: 'statements',
    files: ['news/algeria.dev.jsonl', 'news/security.dev.jsonl'],
    baseline: {},
    run: (_, content, { registry, learnt }) => ({
      ...evaluateStatements(content, registry, learnt?.recogniser),
    }),
  },
  {
    name: 'summaries',
    files: ['summaries/easc.dev.jsonl'],
    baseline: { rouge1: '.437 lead, .452 best', rouge2: '.380, .381', rougeL: '.409, .418' },
    run: (_, content, { registry, learnt }) => ({
      ...evaluateSummaries(content, registry, learnt?.recogniser),
    }),
  },
  {
    name: 'duplicates',
    files: ['news/algeria.dev.jsonl', 'news/security.dev.jsonl'],
    baseline: {},
    run: (_, content) => ({ ...evaluateDuplicates(content) }),
  },
];

function runNames(_: string, content: string, { registry, learnt }: Equipment): Figures {
  if (learnt === undefined) throw new Error('names cannot be measured without weights');
  const { PER, LOC, ORG, ...all } = evaluateNames(content, learnt.model);
  const shown = evaluateShownNames(content, registry, learnt.recogniser);
  const { precision, recall, f1 } = shown;
  return { ...all, PER: { ...PER }, LOC: { ...LOC }, ORG: { ...ORG }, shown: { precision, recall, f1 } };
}
