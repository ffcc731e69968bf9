import type { Language } from '../../src/briefing/message-language.ts';

/** What a person may know of an article: the keys of a side-car, and what is asked. */
export const QUESTIONS = {
  title: 'headline, if the text has none of its own',
  date: 'day of publication, YYYY-MM-DD, YYYY-MM or YYYY',
  publisher: 'who published it',
  author: 'who wrote it',
  url: 'where it was published, https://…',
  licence: 'its licence, in words that readers see',
  collection: 'collection of the archive that it belongs to',
  embargo: 'first day on which it may be published, YYYY-MM-DD',
} as const;

export type Question = keyof typeof QUESTIONS;

/** What is said while asking. */
export interface Asking {
  readonly questions: Readonly<Record<Question, string>>;
  /** Behind a question that may stay without an answer. */
  readonly optional: string;
  readonly text: string;
  readonly paste: string;
  readonly noFile: string;
  readonly name: string;
  readonly stopped: string;
}

/** A line of its own that ends a pasted text. */
export const END = '.';

export const ASKING: Readonly<Record<Language, Asking>> = {
  ar: {
    questions: {
      title: 'العنوان، إن لم يكن في النص',
      date: 'يوم النشر، على صورة YYYY-MM-DD أو YYYY-MM أو YYYY',
      publisher: 'من نشره',
      author: 'من كتبه',
      url: 'أين نُشر، https://…',
      licence: 'رخصته، كما يراها القارئ',
      collection: 'المجموعة التي هو منها',
      embargo: 'أول يوم يجوز فيه نشره، على صورة YYYY-MM-DD',
    },
    optional: '؛ أو Enter',
    text: 'النص (ملف، أو Enter للصق): ',
    paste: `الصق النص، ثم سطرًا ليس فيه إلا «${END}».`,
    noFile: 'لا ملف بهذا الاسم.',
    name: 'اسم آخر لملف المقال، من أحرف وأرقام وشرطات: ',
    stopped: 'توقفت، ولم يُكتب شيء.',
  },
  en: {
    questions: QUESTIONS,
    optional: '; Enter for none',
    text: 'text (a file; Enter to paste): ',
    paste: `Paste the text, then a line with nothing but «${END}».`,
    noFile: 'There is no such file.',
    name: 'another name for the article’s file, of letters, digits and hyphens: ',
    stopped: 'Stopped; nothing was written.',
  },
};
