import { type Document, isCollection, isScalar, visit, type YAMLError } from 'yaml';

/** Each kind of fault in words that say what to look for; what is not here stays in the words of the parser. */
const WORDS: Readonly<Partial<Record<YAMLError['code'], string>>> = {
  BAD_INDENT: 'a line is set in further or less than those around it',
  BAD_SCALAR_START: 'a value begins with a sign that needs quotation marks around the value',
  BLOCK_AS_IMPLICIT_KEY: 'a value with a colon in it needs quotation marks around it',
  DUPLICATE_KEY: 'a name stands twice',
  MULTILINE_IMPLICIT_KEY: 'a line has no colon and space behind its name',
  TAB_AS_INDENT: 'a line begins with a tab',
  UNEXPECTED_TOKEN: 'something stands where nothing may, such as words behind a closing quotation mark',
};

/** What is wrong with a YAML text, and where. */
export interface YamlProblem {
  readonly problem: string;
  readonly offset: number;
}

/**
 * Say what a YAML parser found, for people who write a few lines of it. What is never closed is shown where it opens:
 * the parser notes it at the end of the text.
 *
 * @example of `title: خبر: عاجل`: «a value with a colon in it needs quotation marks around it», at 7
 */
export function yamlProblem({ code, message, pos: [at] }: YAMLError, document: Document): YamlProblem {
  if (message.startsWith('Missing closing')) {
    return { problem: 'a quotation mark is never closed', offset: startOfScalar(document, at) };
  }
  if (/ end with a [\]}]$/.test(message)) {
    return { problem: 'a bracket is never closed', offset: startOfBrackets(document, at) };
  }
  if (code === 'MISSING_CHAR' && message.startsWith('Implicit map keys')) {
    return { problem: 'a line has no colon and space behind its name', offset: at };
  }
  return { problem: WORDS[code] ?? lowerFirst(message), offset: at };
}

function startOfScalar(document: Document, end: number): number {
  let start = end;
  visit(document, {
    Scalar(_, scalar) {
      if (isScalar(scalar) && scalar.range && scalar.range[0] <= end && end <= scalar.range[2])
        [start] = scalar.range;
    },
  });
  return start;
}

/** The last bracket that opens before `end`; those that are closed before it end there. */
function startOfBrackets(document: Document, end: number): number {
  let start = end;
  visit(document, {
    Collection(_, brackets) {
      if (!isCollection(brackets) || brackets.flow !== true || !brackets.range) return;
      if (brackets.range[0] <= end && end <= brackets.range[2]) [start] = brackets.range;
    },
  });
  return start;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
