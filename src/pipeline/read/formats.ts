import type { VFileMessage } from 'vfile-message';
import { say } from '../../briefing/messages.ts';
import { BULK_EXTENSIONS } from './containers.ts';
import { readMarkdown } from './markdown.ts';
import { readPlainText } from './plain-text.ts';
import type { Reader } from './reader.ts';

/** A format of seeds. */
export interface Format {
  readonly extension: string;
  readonly read: Reader;
  /** Largest file in bytes. */
  readonly largest: number;
  /** Its parser is somebody else's and can be made to run for hours or fill the memory: it runs in a process apart. */
  readonly isApart: boolean;
}

/** An hour of reading is 60 KB of text. */
const LARGEST_TEXT = 5_000_000;
/** Documents hold pictures and fonts besides, and so do pages that a browser saves in one file. */
const LARGEST_DOCUMENT = 50_000_000;

/** A text, the HTML of an article alone, a page and a mail, as files of many articles hold them. */
export const PLAIN: Format = {
  extension: '.txt',
  read: readPlainText,
  largest: LARGEST_TEXT,
  isApart: false,
};
export const FRAGMENT: Format = {
  extension: '.fragment',
  read: async (bytes, context) => (await import('./html/fragment.ts')).readFragment(bytes, context),
  largest: LARGEST_TEXT,
  isApart: true,
};

export const PAGE: Format = {
  extension: '.html',
  read: async (bytes, context) => (await import('./html/index.ts')).readHtml(bytes, context),
  largest: LARGEST_DOCUMENT,
  isApart: true,
};

const DOCX: Format = {
  extension: '.docx',
  read: async (bytes, context) => (await import('./docx/index.ts')).readDocx(bytes, context),
  largest: LARGEST_DOCUMENT,
  isApart: true,
};

const MHTML: Format = {
  extension: '.mhtml',
  read: async (bytes, context) => (await import('./html/mhtml.ts')).readMhtml(bytes, context),
  largest: LARGEST_DOCUMENT,
  isApart: true,
};

export const MAIL: Format = {
  extension: '.eml',
  read: async (bytes, context) => (await import('./mail/index.ts')).readMail(bytes, context),
  largest: LARGEST_DOCUMENT,
  isApart: true,
};

/** The formats of seeds, one reader each. The order is that of the docs; an extension stands once. */
export const FORMATS: readonly Format[] = [
  PLAIN,
  { extension: '.md', read: readMarkdown, largest: LARGEST_TEXT, isApart: false },
  PAGE,
  { ...PAGE, extension: '.htm' },
  MHTML,
  { ...MHTML, extension: '.mht' },
  {
    extension: '.pdf',
    read: async (bytes, context) => (await import('./pdf/index.ts')).readPdf(bytes, context),
    largest: LARGEST_DOCUMENT,
    isApart: true,
  },
  DOCX,
  { ...DOCX, extension: '.docm' },
  MAIL,
];

/**
 * The format of a file, by its extension in any letter case.
 *
 * @example formatOf('seeds/خبر.TXT')?.extension // '.txt'
 */
export function formatOf(file: string): Format | undefined {
  return [...FORMATS, FRAGMENT].find(({ extension }) => file.toLowerCase().endsWith(extension));
}

/** What to say of a file that no reader takes. */
export function sayUnknownFormat(file: string): VFileMessage {
  const extension = /\.[^./]*$/.exec(file)?.[0] ?? 'no extension';
  const known = [...FORMATS.map((format) => format.extension), ...BULK_EXTENSIONS].join(', ');
  return say('read/unknown-format', { file }, { extension, known });
}
