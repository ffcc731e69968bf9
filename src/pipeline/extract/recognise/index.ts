import type { VFileMessage } from 'vfile-message';
import { say } from '../../../briefing/messages.ts';
import type { Span } from '../../../briefing/span.ts';
import type { Article } from '../../stages.ts';
import type { Recogniser, Recognition } from '../names/found-name.ts';
import { cutTokens } from './cut-tokens.ts';
import { type Model, openModel } from './model.ts';
import { readModel } from './model-file.ts';
import { toRecognition } from './recognition.ts';
import { tagText } from './tag-text.ts';
import { foldTokens } from './tokens.ts';

/** A recogniser with the model that it works with. */
export interface Learnt {
  readonly model: Model;
  readonly recogniser: Recogniser;
}

/**
 * Make a recogniser of the bytes of a weights file. It is pure: the same article gives the same names.
 *
 * @param bytes what `weights.bin` holds, or undefined if there is no such file
 * @param file its path, for messages
 * @returns without usable weights nothing is learnt, and one message says why: names then come from the registry alone
 */
export function openRecogniser(
  bytes: Uint8Array | undefined,
  file: string,
): { readonly learnt?: Learnt; readonly messages: readonly VFileMessage[] } {
  if (bytes === undefined) return { messages: [say('extract/weights-missing', { file })] };
  const data = readModel(bytes);
  if ('fault' in data) return { messages: [say(`extract/weights-${data.fault}`, { file })] };
  const model = openModel(data);
  return { learnt: { model, recogniser: (article) => recogniseNames(article, model) }, messages: [] };
}

/**
 * Read the names of an article: people, places and organisations, whether anybody has listed them or not.
 *
 * @returns names in text order, not overlapping; particles joined to a name (و ف ب ك ل) are outside its span
 * @example recogniseNames(article of «وصل سليم الحداد.», model).names // [{ kind: 'person', span: { start: 4, end: 15 } }]
 */
export function recogniseNames(article: Article, model: Model): Recognition {
  const sentences = cutSentences(article);
  const texts = sentences.map((tokens) => tokens.map(({ start, end }) => article.text.slice(start, end)));
  const tagged = tagText(foldTokens(texts), model);
  const read = tagged.map((sentence, index) => ({ ...sentence, tokens: sentences[index] ?? [] }));
  return toRecognition(article.text, read, {
    gazetteer: model.lexicon.gazetteer,
    judgement: model.judgement,
  });
}

function cutSentences({ text, sentences, words }: Article): readonly (readonly Span[])[] {
  const bySentence = Map.groupBy(words, ({ sentence }) => sentence);
  return sentences.map(({ number, span }) =>
    cutTokens(
      text,
      (bySentence.get(number) ?? []).map((word) => word.span),
      span,
    ),
  );
}
