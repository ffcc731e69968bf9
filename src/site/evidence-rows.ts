import type { FrontMatter } from '../briefing/schema.ts';
import type { strings } from '../strings/ar.ts';
import { mentionAnchor, topicAnchor, valueAnchor } from './marks.ts';

/** A value of a briefing with what found it. */
export interface EvidenceRow {
  readonly value: string;
  readonly kind: keyof typeof strings.evidenceKind;
  readonly rule: string;
  readonly confidence: number;
  readonly sentence: number;
  readonly anchor: string;
}

/** Every machine-made value with its rule, confidence and place: what a reader can check us by. */
export function evidenceRows(
  data: FrontMatter,
  topicNames: ReadonlyMap<string, string>,
): readonly EvidenceRow[] {
  const names = (['places', 'organisations', 'people'] as const).flatMap((kind) =>
    data[kind].map(({ name, rule, confidence, mentions }, i) => ({
      value: name,
      kind,
      rule,
      confidence,
      sentence: mentions[0]?.sentence ?? 1,
      anchor: mentionAnchor(kind, i, 0),
    })),
  );
  const topics = data.topics.map(({ id, rule, confidence, evidence }, i) => ({
    value: topicNames.get(id) ?? id,
    kind: 'topics' as const,
    rule,
    confidence,
    sentence: evidence[0]?.sentence ?? 1,
    anchor: topicAnchor(i, 0),
  }));
  const dates = data.dates.map(({ text, rule, confidence, sentence }, i) => ({
    value: text,
    kind: 'dates' as const,
    rule,
    confidence,
    sentence,
    anchor: valueAnchor('date', i),
  }));
  const statements = data.statements.map(({ speaker, verb, rule, confidence }, i) => ({
    value: `${verb.text} – ${speaker.name}`,
    kind: 'statements' as const,
    rule,
    confidence,
    sentence: verb.sentence,
    anchor: valueAnchor('verb', i),
  }));
  return [...names, ...topics, ...dates, ...statements];
}
