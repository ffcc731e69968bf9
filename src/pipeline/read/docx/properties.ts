import { XMLParser } from 'fast-xml-parser';
import type { Known } from '../../stages.ts';
import { soundLine } from '../sound-line.ts';
import { writtenDate } from '../written-date.ts';

const FILE = 'docProps/core.xml';

/**
 * What an office document says of itself in its core properties. Its date is that of its making.
 *
 * @param files the unpacked document
 */
export function readProperties(files: Readonly<Record<string, Uint8Array>>): Known {
  const { coreProperties } = parse(new TextDecoder().decode(files[FILE]));
  const title = soundLine(textOf(coreProperties?.['title']));
  const author = soundLine(textOf(coreProperties?.['creator']));
  const date = writtenDate(textOf(coreProperties?.['created']));
  return {
    ...(title !== undefined && { title }),
    ...(author !== undefined && { author }),
    ...(date !== undefined && { date, dateFrom: 'making' as const }),
  };
}

function parse(xml: string): { readonly coreProperties?: Readonly<Record<string, unknown>> } {
  try {
    return new XMLParser({ removeNSPrefix: true, parseTagValue: false, ignoreAttributes: true }).parse(xml);
  } catch {
    return {};
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
