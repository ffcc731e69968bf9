import { SHADDA } from '../../../arabic/letters.ts';
import { type FoundVerb, hasBreak, hasRole, type Line } from './tokens.ts';

/** «لم يقل», «أن يعلن», «ما أكده»: nothing was said, or it stands elsewhere. */
export function isDenied(line: Line, verb: FoundVerb): boolean {
  const previous = line.tokens[verb.at - 1];
  if (verb.joined || previous === undefined || hasBreak(line.tokens[verb.at] ?? previous)) return false;
  if (verb.form.tense === 'present' && hasRole(line, verb.at - 1, 'when')) return true;
  if (isName(line, verb)) return true;
  return hasRole(line, verb.at - 1, 'negation') || previous.key === 'وان';
}

/** «قال عبد القادر طالب عمر»: right after another verb's subject, what may be a name is one. */
function isName(line: Line, verb: FoundVerb): boolean {
  if (!verb.form.verbs.some(({ traits }) => traits.includes('name'))) return false;
  return line.verbs.slice(Math.max(0, verb.at - 4), verb.at).some((before) => before?.form.tense === 'past');
}

/** Is the verb's form also another word (بين، عبر), and no shadda tells them apart? */
export function isGuarded(line: Line, verb: FoundVerb): boolean {
  const [first] = verb.form.verbs;
  if (first?.traits.includes('guarded') !== true) return false;
  const isOther = verb.form.form === first.lemma || verb.form.tense === 'present';
  return isOther && !line.text.slice(verb.span.start, verb.span.end).includes(SHADDA);
}
