import { parseBody } from '../../briefing/body.ts';
import { parseBriefing } from '../../briefing/front-matter.ts';
import { printBriefing } from '../../briefing/front-matter-print.ts';
import { mapSentences } from '../../briefing/sentence-map.ts';
import type { OpenConflict } from './conflict-file.ts';
import { groundMachine } from './ground-machine.ts';
import { type Files, mergeBriefing } from './merge.ts';
import { sentencesOf } from './sentences.ts';

/**
 * Put the machine's side of a conflict about body lines into a briefing, with the facts that stand in these lines.
 *
 * The file is merged once more, from a base that has the person's lines where the machine has its own: so the
 * machine alone changed them. Evidence of everything else follows its sentences as in any merge.
 *
 * @param text of the briefing, with plain line feeds
 * @param generated its machine-made version
 * @returns the new text, or undefined if the lines no longer fit there
 */
export function takeMachineLines(
  text: string,
  generated: string,
  { person, machine }: OpenConflict,
  files: Files,
): string | undefined {
  const [ours, theirs] = [String(person ?? ''), String(machine ?? '')];
  const merged =
    theirs === ''
      ? mergeBriefing({ base: generated, person: withoutLines(text, ours), machine: generated }, files)
      : mergeFrom(withLines(generated, theirs, ours, text), text, generated, files);
  if (merged?.text === undefined) return undefined;
  const { body } = parseBriefing(merged.text, files.briefing);
  return hasLines(body, theirs) && !(ours !== '' && hasLines(body, ours)) ? merged.text : undefined;
}

function mergeFrom(
  base: string | undefined,
  person: string,
  machine: string,
  files: Files,
): ReturnType<typeof mergeBriefing> | undefined {
  return base === undefined ? undefined : mergeBriefing({ base, person, machine }, files);
}

/** The machine's version as if it had the person's lines there, with what the person knows of them. */
function withLines(generated: string, own: string, other: string, person: string): string | undefined {
  const file = parseBriefing(generated, '');
  const known = parseBriefing(person, '').data;
  if (file.data === undefined || known === undefined || !hasLines(file.body, own)) return undefined;
  const body = other === '' ? removeLines(file.body, own) : file.body.replace(own, () => other);
  const { same } = mapSentences(sentencesIn(file.body), sentencesIn(body));
  // A headline, a date or a summary is no fact of these lines alone.
  const { title, titleOrigin, titleSentence, date, dateline, summary } = file.data;
  const data = {
    ...groundMachine(file.data, known, (sentence) => !same.has(sentence)),
    ...{ title, titleOrigin, titleSentence, date, dateline, summary },
  };
  return printBriefing(data, body.replace(/^\n/, ''));
}

function withoutLines(text: string, lines: string): string {
  const { body } = parseBriefing(text, '');
  return text.slice(0, text.length - body.length) + removeLines(body, lines);
}

/** Without lines, and without the empty line that set them apart. */
function removeLines(body: string, lines: string): string {
  const paragraph = `\n\n${lines}`;
  return body.includes(paragraph) ? body.replace(paragraph, '') : body.replace(lines, '');
}

function sentencesIn(body: string): readonly string[] {
  return sentencesOf(parseBody(body, '', 1).blocks);
}

function hasLines(body: string, lines: string): boolean {
  return lines === '' || `\n${body}\n`.includes(`\n${lines}\n`);
}
