import type { z } from 'zod';

const WANTED: Readonly<Record<string, string>> = {
  string: 'a text is wanted',
  number: 'a number is wanted',
  int: 'a number is wanted',
  boolean: 'true or false is wanted',
  array: 'a list is wanted',
  object: 'a map of fields is wanted',
  record: 'a map of fields is wanted',
};

/** Texts that are written in one way, by something that is and something that is not one of them. */
const WRITTEN: readonly { readonly yes: string; readonly no: string; readonly words: string }[] = [
  { yes: '2014-09-01', no: '2014', words: 'a day written YYYY-MM-DD is wanted' },
  { yes: '2014-09', no: 'border', words: 'a date written YYYY, YYYY-MM or YYYY-MM-DD is wanted' },
  { yes: 'border-talks', no: 'Border', words: 'small Latin letters, digits and hyphens are wanted' },
];

/**
 * Say what is wrong with a value that breaks a schema, for people who write it.
 *
 * @example of `draft: ربما`: 'true or false is wanted'
 */
export function valueProblem(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') {
    if (issue.message.endsWith('received undefined')) return 'it is missing';
    return WANTED[issue.expected] ?? issue.message;
  }
  if (issue.code === 'invalid_value')
    return `one of these is wanted: ${issue.values.map(String).join(' | ')}`;
  if (issue.code === 'too_big') return `it is larger than ${issue.maximum}`;
  if (issue.code === 'too_small') {
    return issue.origin === 'string' || issue.origin === 'array'
      ? 'it is empty'
      : `it is smaller than ${issue.minimum}`;
  }
  return issue.code === 'invalid_format' ? (formatProblem(issue) ?? issue.message) : issue.message;
}

function formatProblem({ pattern }: z.core.$ZodIssueInvalidStringFormat): string | undefined {
  const [, body = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(pattern ?? '') ?? [];
  if (body === '') return undefined;
  const written = new RegExp(body, flags.replace(/[gy]/g, ''));
  return WRITTEN.find(({ yes, no }) => written.test(yes) && !written.test(no))?.words;
}
