import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { BodyBlock } from '../../src/briefing/body.ts';
import type { FrontMatter, NamedThing } from '../../src/briefing/schema.ts';
import type { Briefing } from '../../src/pipeline/stages.ts';
import { sentencesOf } from '../../src/pipeline/write/sentences.ts';
import { PLAIN } from '../fixtures/plain-front-matter.ts';

const NAMES = ['تونس', 'الجزائر', 'ليبيا'];

/**
 * A pipeline in miniature, so that cases of writing do not change whenever extraction improves: every line is a
 * paragraph, the first sentence is the title, the second a key point, and three places are known.
 */
export async function makeBriefing(seed: string, root: string): Promise<Briefing> {
  const bytes = await readFile(join(root, seed));
  const text = bytes.toString('utf8');
  if (text.startsWith('BUG')) throw new TypeError('cannot read properties of undefined');
  const body = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): BodyBlock => ({ kind: 'paragraph', text: line.replace('NUL', '\0') }));
  const data = factsOf(sentencesOf(body), text.includes('SURROGATE'));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    id: basename(seed).replace(/\.\w+$/, ''),
    data: { ...data, provenance: { seed, sha256, encoding: 'utf-8', extractor: '1' } },
    body,
    messages: [],
  };
}

function factsOf(sentences: readonly string[], isBroken: boolean): FrontMatter {
  const [first = '', second] = sentences;
  const places = NAMES.map((name): NamedThing => {
    const mentions = sentences.flatMap((text, i) =>
      text.includes(name) ? [{ sentence: i + 1, text: name }] : [],
    );
    return { name, salience: 'passing', confidence: 0.9, rule: 'stub/names', mentions };
  });
  return {
    ...PLAIN,
    title: isBroken ? '\ud800' : first.replace(/[.]$/, ''),
    titleOrigin: 'derived',
    titleSentence: 1,
    keyPoints: second === undefined ? [] : [{ sentence: 2, text: second, origin: 'extracted' }],
    places: places.filter(({ mentions }) => mentions.length > 0),
  };
}
