import type { SaidLine } from '../said-lines.ts';
import type { ClaimFile } from './claim-files.ts';
import { wordsTest } from './claim-words.ts';

/** What a reader chose; empty words choose nothing. */
export interface ClaimChoice {
  /** Registry id of the speaker, or name of one without. */
  readonly speaker: string;
  readonly kind: string;
  readonly force: string;
  /** Id of something that the claim names. */
  readonly about: string;
  /** Words of the claim, in any form. */
  readonly words: string;
  /** First and last year, YYYY. */
  readonly from: string;
  readonly to: string;
}

/** The parts of a choice, as they stand in the page's address. */
export const CHOICES = ['speaker', 'kind', 'force', 'about', 'words', 'from', 'to'] as const;

/** Read a choice from an address. */
export function readChoice(query: URLSearchParams): ClaimChoice {
  const of = (name: (typeof CHOICES)[number]): string => query.get(name) ?? '';
  return {
    speaker: of('speaker'),
    kind: of('kind'),
    force: of('force'),
    about: of('about'),
    words: of('words'),
    from: of('from'),
    to: of('to'),
  };
}

/** Can a file of the years `from` to `to` hold anything of the choice? What has no date is in no year. */
export function mayHold(
  { from, to }: { readonly from: string | null; readonly to: string | null },
  choice: ClaimChoice,
): boolean {
  const isDated = choice.from !== '' || choice.to !== '';
  if (!isDated) return true;
  if (to === null) return false;
  return (
    (choice.from === '' || to >= choice.from) && (choice.to === '' || from === null || from <= choice.to)
  );
}

/**
 * The statements of a file that a choice asks for, newest first.
 *
 * @param speakerName the name of a chosen speaker whom the registry does not know
 */
export function chosenIn(
  { briefings, lines }: ClaimFile,
  choice: ClaimChoice,
  speakerName: string | undefined,
): readonly SaidLine[] {
  const holdsWords = wordsTest(choice.words);
  return lines
    .flatMap((line): SaidLine[] => {
      const [briefing = '', title = '', date = null] = briefings[line.briefing] ?? [];
      const year = date?.slice(0, 4) ?? '';
      const isMeant =
        (choice.speaker === '' || (line.id ?? line.speaker) === (speakerName ?? choice.speaker)) &&
        (choice.kind === '' || line.kind === choice.kind) &&
        (choice.force === '' || line.force === choice.force) &&
        (choice.about === '' || line.about.includes(choice.about)) &&
        (choice.from === '' || year >= choice.from) &&
        (choice.to === '' || (year !== '' && year <= choice.to)) &&
        holdsWords(line.claim);
      return isMeant ? [{ ...line, briefing, title, date: date ?? undefined }] : [];
    })
    .reverse();
}
