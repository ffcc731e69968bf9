import { strings } from '../strings/ar.ts';
import { dateHtml } from './card-html.ts';
import { link } from './link.ts';
import { briefingPath, type Kind, thingPath } from './paths.ts';
import type { SaidLine } from './said-lines.ts';
import { valueAnchor } from './value-anchor.ts';
import { wordsHtml } from './words-html.ts';

/**
 * A statement in a list of many briefings' statements, as HTML: who said it and how, the words of the claim as a
 * link to where they stand, and the briefing.
 *
 * @param kindOf the kind of a speaker that has a page
 */
export function saidHtml(line: SaidLine, kindOf: (id: string) => Kind | undefined): string {
  const { briefing, index, title, date, claim, force, verb, quoted, level, origin } = line;
  const notes = [
    quoted ? strings.statement.quoted : undefined,
    origin === 'explicit' ? undefined : strings.statement.inferredSpeaker,
    level === 'high' ? undefined : strings.confidence[level],
  ].filter((note) => note !== undefined);
  const at = `${link(briefingPath(briefing))}#${valueAnchor('claim', index)}`;
  return [
    `<li><p class="who">${speakerHtml(line, kindOf)} · ${strings.speakerKind[line.kind]}`,
    ` · <span class="force">${strings.force[force]}</span> «${wordsHtml(verb)}»</p>`,
    `<p class="claim"><a href="${at}">${wordsHtml(claim)}</a></p>`,
    notes.length === 0 ? '' : `<p class="note-line">${notes.join(' · ')}</p>`,
    `<p class="where">${dateHtml(date)} · <a href="${link(briefingPath(briefing))}">${wordsHtml(title)}</a></p></li>`,
  ].join('');
}

function speakerHtml({ id, speaker }: SaidLine, kindOf: (id: string) => Kind | undefined): string {
  const kind = id === undefined ? undefined : kindOf(id);
  if (id === undefined || kind === undefined) return `<b>${wordsHtml(speaker)}</b>`;
  return `<a class="speaker-link" href="${link(thingPath(kind, id))}">${wordsHtml(speaker)}</a>`;
}
