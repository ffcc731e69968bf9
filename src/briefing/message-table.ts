/** `error` stops the article, `warning` asks a person to look, `info` only tells. */
export type Severity = 'error' | 'warning' | 'info';

/** What a message says. */
export interface MessageEntry {
  readonly severity: Severity;
  /** What happened and why; `{name}` is filled in. */
  readonly reason: string;
  /** What to do about it. */
  readonly todo: string;
}

/**
 * Everything that can go wrong, by permanent id. Each id has a folder of cases in tests/cases/.
 * Sorted by room, then by id.
 */
export const messageTable = {
  'briefing/body-syntax': {
    severity: 'error',
    reason: 'The body cannot be read: {problem}.',
    todo: 'Put a backslash before a brace or an angle bracket that is text; close every tag that is opened.',
  },
  'briefing/component-attributes': {
    severity: 'error',
    reason: '<{name}> needs other attributes: {wanted}.',
    todo: 'Give exactly these attributes, each as a string in quotes.',
  },
  'briefing/evidence': {
    severity: 'error',
    reason: '{field}: “{text}” does not stand in sentence {sentence}{times}.',
    todo: 'Correct the sentence number or the words, or remove the value.',
  },
  'briefing/field': {
    severity: 'error',
    reason: '{field}: {problem}.',
    todo: 'Correct the field; content/front-matter.schema.json lists what each may hold.',
  },
  'briefing/merge-marks': {
    severity: 'error',
    reason:
      'The file is in a git conflict: both sides stand in it, between lines of <<<<<<<, ======= and >>>>>>>.',
    todo: 'Keep one side or put both together, delete those lines, then run git add and git commit.',
  },
  'briefing/no-front-matter': {
    severity: 'error',
    reason: 'The file does not begin with front matter between two lines of three hyphens.',
    todo: 'Put the front matter back on top; the copy in content/generated/ shows how it was.',
  },
  'briefing/no-sentence': {
    severity: 'error',
    reason: '{field} points at sentence {sentence}, but the body has {count}.',
    todo: 'Correct the sentence number, or remove the value.',
  },
  'briefing/not-prose': {
    severity: 'error',
    reason: '{what} is not allowed in a body.',
    todo: 'Write it as prose, or put a backslash before the mark that is text.',
  },
  'briefing/unknown-component': {
    severity: 'error',
    reason: '<{name}> is no component of the body language.',
    todo: 'Use <Note> or <Foreign lang="…">, or put a backslash before the angle bracket that is text.',
  },
  'briefing/unknown-field': {
    severity: 'error',
    reason: '{field} is no field of a briefing.',
    todo: 'Correct its name, or remove it; content/front-matter.schema.json lists the fields.',
  },
  'briefing/unsafe-link': {
    severity: 'error',
    reason: 'The link to “{url}” is neither http, https or mailto nor an address of this site.',
    todo: 'Correct the address, or remove the link.',
  },
  'briefing/yaml': {
    severity: 'error',
    reason: 'The front matter is not valid YAML: {problem}.',
    todo: 'Correct it at this place; text with a colon, a hash sign or quotation marks goes in quotes.',
  },
  'briefing/yaml-alias': {
    severity: 'error',
    reason: 'The front matter uses the alias *{name}.',
    todo: 'Write the value out.',
  },
  'extract/weights-damaged': {
    severity: 'warning',
    reason: 'The recogniser’s weights are damaged, so only names that the registry lists are found.',
    todo: 'Fetch the file again from the history, or make it anew with npm run train.',
  },
  'extract/weights-foreign': {
    severity: 'warning',
    reason: 'The file holds no weights of the recogniser, so only names that the registry lists are found.',
    todo: 'Fetch the file again from the history, or make it anew with npm run train.',
  },
  'extract/weights-missing': {
    severity: 'warning',
    reason: 'There are no weights for the recogniser, so only names that the registry lists are found.',
    todo: 'Fetch the file again from the history, or make it anew with npm run train.',
  },
  'extract/weights-version': {
    severity: 'warning',
    reason:
      'The recogniser’s weights were made for another version of it, so only names that the registry lists are found.',
    todo: 'Fetch the file that belongs to this version, or make it anew with npm run train.',
  },
  'ingest/bug': {
    severity: 'error',
    reason: 'The program failed on this article: {problem}.',
    todo: 'Please report it with the seed; the other articles went on, and this one’s briefing is as it was.',
  },
  'ingest/no-match': {
    severity: 'error',
    reason: 'No seed matches {only}.',
    todo: 'Give the id or path of a seed, or a glob in quotes, such as "seeds/2014-*".',
  },
  'read/attached-document': {
    severity: 'warning',
    reason: 'The mail brings documents that are not read: {names}.',
    todo: 'If the article is in one of them, save that document into seeds/ and take the mail out.',
  },
  'read/beside-dropped': {
    severity: 'info',
    reason: 'What stands with the article and is not of it is left out: {what}.',
    todo: 'Nothing, unless words of the article are missing: then save its text alone.',
  },
  'read/binary': {
    severity: 'error',
    reason: 'The file is no text: it looks like {kind}.',
    todo: 'Save the article as plain text or Markdown in UTF-8, or remove the file from seeds/.',
  },
  'read/broken-document': {
    severity: 'error',
    reason: 'The file cannot be read as {kind}: {problem}.',
    todo: 'Get it again, or open it in the program that made it and save it again, or save its text as .txt.',
  },
  'read/collision': {
    severity: 'error',
    reason: 'Other seeds would make the same briefing “{id}”: {others}.',
    todo: 'Rename all but one; letter case, accents and the extension do not tell seeds apart.',
  },
  'read/damaged-bytes': {
    severity: 'warning',
    reason: '{damaged} byte sequences are broken {encoding}; each became U+FFFD.',
    todo: 'Look for � in the briefing; fetch the article again if words are lost.',
  },
  'read/damaged-document': {
    severity: 'warning',
    reason: 'Parts of the document are damaged ({parts}), so its text may not be what it was.',
    todo: 'Compare the briefing with the document; fetch the document again if they differ.',
  },
  'read/dense-markup': {
    severity: 'error',
    reason:
      'The Markdown has more marks, levels, lines or characters than any article: a parser could take hours.',
    todo: 'Take its quotations, lists or brackets apart, split it, or save the article as .txt.',
  },
  'read/dense-page': {
    severity: 'error',
    reason: 'The page has more elements, or nests them deeper, than any article.',
    todo: 'Save the article’s text alone, as .txt or .md.',
  },
  'read/empty': {
    severity: 'error',
    reason: 'The file has no text.',
    todo: 'Put the article into it, or remove the file from seeds/.',
  },
  'read/entry-broken': {
    severity: 'error',
    reason: 'The article here cannot be read: {problem}.',
    todo: 'Correct it, or tell in the side-car which fields are meant, as in “columns: text=body, title=headline”; the file’s other articles go on.',
  },
  'read/entry-twice': {
    severity: 'error',
    reason: 'The file has another article with the key “{key}” above; this one is left out.',
    todo: 'Remove one of the two, or give this one an id of its own.',
  },
  'read/entry-value': {
    severity: 'warning',
    reason: 'The article here is read without its “{key}”: the value {problem}.',
    todo: 'Correct the value if it matters.',
  },
  'read/for-subscribers': {
    severity: 'warning',
    reason: 'The page says that its article is for subscribers, so it may hold no more than the beginning.',
    todo: 'Compare the briefing with the article; save the page again as a subscriber if it breaks off.',
  },
  'read/front-matter-broken': {
    severity: 'warning',
    reason: 'The front matter cannot be read and stays in the text: {problem}.',
    todo: 'Correct the YAML, or put what you know into a side-car.',
  },
  'read/front-matter-unknown-key': {
    severity: 'warning',
    reason: 'The front matter has “{key}”, which Mujaz does not know; it knows {known}.',
    todo: 'Put it under one of the known keys in a side-car if it matters.',
  },
  'read/front-matter-value': {
    severity: 'warning',
    reason: 'The front matter is not used for “{key}”: the value {problem}.',
    todo: 'State it in a side-car if it matters.',
  },
  'read/garbled': {
    severity: 'error',
    reason: 'The document’s letters spell no Arabic: it shows them right, but does not say which they are.',
    todo: 'Get the document from the program that made it in another form, or type the article as .txt.',
  },
  'read/line-too-long': {
    severity: 'error',
    reason: 'The line has more than {limit} characters: it is data rather than a paragraph.',
    todo: 'Break it into paragraphs, or remove the file from seeds/.',
  },
  'read/link-dropped': {
    severity: 'info',
    reason: 'A link is not kept, because it leads to no http or https address.',
    todo: 'Nothing, unless the address matters: its words stay in the text.',
  },
  'read/locked': {
    severity: 'error',
    reason: 'The document is locked with a password.',
    todo: 'Unlock it and save it without a password.',
  },
  'read/list-page': {
    severity: 'warning',
    reason:
      '{percent} % of the page’s words lead to other pages, so it lists articles rather than being one.',
    todo: 'If it is a list, take it out of seeds/ and save the pages of its articles instead.',
  },
  'read/markup-dropped': {
    severity: 'warning',
    reason: '{what} cannot stand in a briefing and has no words to keep.',
    todo: 'Describe it in the text if it matters.',
  },
  'read/no-article': {
    severity: 'warning',
    reason: 'No part of the page stands out as its article, so all its words are taken.',
    todo: 'Look whether menus or other articles are in the briefing; if so, save the article’s text alone.',
  },
  'read/no-entries': {
    severity: 'error',
    reason: 'The file is of a kind that holds many articles, but there is none in it.',
    todo: 'Look whether it is a feed, a table with a row of names on top, or JSON Lines; if not, take it out of seeds/.',
  },
  'read/no-pages': {
    severity: 'error',
    reason: 'The archive of the web holds no page that is meant.',
    todo: 'Look what was left out, and whether “addresses” in its side-car names the right ones{example}; capture it again if it is broken.',
  },
  'read/no-seeds': {
    severity: 'error',
    reason: 'The archive has no readable folder seeds/.',
    todo: 'Make the folder and put the articles into it.',
  },
  'read/no-text': {
    severity: 'error',
    reason: 'The document has pages but no text: they are pictures, and Mujaz does not read pictures.',
    todo: 'Have the pages recognised by another program, read its result over, and save it as .txt.',
  },
  'read/not-arabic': {
    severity: 'error',
    reason: 'Only {percent} % of the letters are Arabic.',
    todo: 'Remove the file from seeds/; Mujaz reads Arabic articles.',
  },
  'read/media-dropped': {
    severity: 'info',
    reason: 'What the source shows besides words is left out: {what}.',
    todo: 'Nothing, unless it matters: then describe it in the text.',
  },
  'read/odd-name': {
    severity: 'error',
    reason: 'The file name begins with a dot or holds characters that not every system can hold.',
    todo: 'Rename the file, best with letters, digits, hyphens and underscores.',
  },
  'read/other-language': {
    severity: 'error',
    reason: 'The text seems to be {language}.',
    todo: 'Remove the file from seeds/; Mujaz reads Arabic articles.',
  },
  'read/record-broken': {
    severity: 'error',
    reason: 'The record at byte {at}{what} cannot be read: {problem}.',
    todo: 'Capture its page again if it matters; the file’s other pages go on.',
  },
  'read/records-left-out': {
    severity: 'info',
    reason: 'What the archive of the web holds besides articles’ pages is left out: {what}.',
    todo: 'Nothing, unless a page is missing: then capture it again, or correct “addresses” in the side-car.',
  },
  'read/side-car-broken': {
    severity: 'error',
    reason: 'The side-car cannot be read: {problem}.',
    todo: 'Correct it; it is YAML with one “key: value” a line.',
  },
  'read/side-car-extension': {
    severity: 'error',
    reason: 'It seems to be a side-car, but the names of side-cars end in .yaml.',
    todo: 'Name it {name}.',
  },
  'read/side-car-orphan': {
    severity: 'warning',
    reason: 'The side-car has no article of the same name beside it.',
    todo: 'Rename it after its article, or remove it.',
  },
  'read/side-car-unknown-key': {
    severity: 'error',
    reason: 'The side-car has “{key}”, which Mujaz does not know; it knows {known}.',
    todo: 'Use one of the known keys, or remove the line.',
  },
  'read/side-car-value': {
    severity: 'error',
    reason: 'The side-car cannot be used for “{key}”: the value {problem}.',
    todo: 'Correct the value, or remove the line.',
  },
  'read/summaries': {
    severity: 'warning',
    reason: 'Most of the file’s articles are only beginnings that break off ({count} of {all}).',
    todo: 'Save the articles’ pages into seeds/ in its place, or keep the summaries if you want no more.',
  },
  'read/symlink': {
    severity: 'error',
    reason: 'It is a symbolic link, or lies behind one; it may lead out of the archive.',
    todo: 'Put the file itself there.',
  },
  'read/too-heavy': {
    severity: 'error',
    reason: 'Reading the file took more than {limit}: it is damaged, or made to be unreadable.',
    todo: 'Open it in the program that made it and save its text as .txt or .md.',
  },
  'read/too-large': {
    severity: 'error',
    reason: 'The file has more than {limit} bytes: no article or side-car is that long.',
    todo: 'Split it into its articles, or remove it from seeds/.',
  },
  'read/tracked-changes': {
    severity: 'warning',
    reason:
      'The document has changes that nobody has accepted or rejected ({count}); it is read as if all were accepted.',
    todo: 'Accept or reject them in the program that made it, and save it again, if that is not what was meant.',
  },
  'read/unknown-encoding': {
    severity: 'error',
    reason:
      'The bytes give Arabic text in no encoding that Mujaz knows (UTF-8, UTF-16, windows-1256, ISO-8859-6).',
    todo: 'Save the article as UTF-8.',
  },
  'read/unknown-format': {
    severity: 'error',
    reason: 'Nothing reads such files ({extension}); articles are {known} files.',
    todo: 'Save the article in a known format, or remove the file from seeds/.',
  },
  'read/unpacks-too-large': {
    severity: 'error',
    reason:
      'The document would unpack to far more than any document holds: it may be made to fill the memory.',
    todo: 'Do not open it if you do not know where it comes from; save its text as .txt if you do.',
  },
  'read/unreadable': {
    severity: 'error',
    reason: 'The file cannot be read: {detail}.',
    todo: 'Put a regular, readable file there.',
  },
  'registry/alias-needs-cue': {
    severity: 'error',
    reason:
      '“{alias}” is also a common word, so alone it would be found where nobody is named; it is left out.',
    todo: 'Write it as { text: …, when: […] } with words that stand near it when the name is meant.',
  },
  'registry/broken-yaml': {
    severity: 'error',
    reason: 'What stands here is no YAML, so the entries that it spoils are left out: {detail}.',
    todo: 'Correct the line; an editor that knows YAML shows what is wrong with it.',
  },
  'registry/duplicate-alias': {
    severity: 'error',
    reason: '“{alias}” is a name of “{other}” already; here it is left out.',
    todo: 'Remove it from one of the two, or give it conditions (when, after, unless) in one of them.',
  },
  'registry/duplicate-id': {
    severity: 'error',
    reason: 'The id “{id}” is taken at {other}; this entry is left out.',
    todo: 'Join the two entries, or give this one another id.',
  },
  'registry/empty': {
    severity: 'warning',
    reason: 'The registry has no entries, so no names will be found by it.',
    todo: 'Restore the files in content/registry/ from the history, or add entries to them.',
  },
  'registry/in-brackets': {
    severity: 'error',
    reason: 'The entries of the file are no list with a hyphen before each, so none can be put among them.',
    todo: 'Write each entry on lines of its own, the first of which begins with a hyphen.',
  },
  'registry/merge-marks': {
    severity: 'error',
    reason:
      'The file is in a git conflict: both sides stand here, between lines of <<<<<<<, ======= and >>>>>>>.',
    todo: 'Keep one side or put both together, delete those lines, then run git add and git commit.',
  },
  'registry/missing': {
    severity: 'error',
    reason: 'This file or folder is not there, but briefings name entries of it.',
    todo: 'Restore it from the history. If its entries are wanted no more, put an empty file there: ingest then takes those names out of the briefings.',
  },
  'registry/unknown-key': {
    severity: 'error',
    reason: '“{key}” is no key of such an entry, so the entry is left out.',
    todo: 'Correct its spelling or remove it; the top of the file lists the keys.',
  },
  'registry/unreadable': {
    severity: 'error',
    reason: 'The file cannot be read, so none of its entries count: {problem}.',
    todo: 'Save it as UTF-8 text that can be read, or restore it from the history.',
  },
  'registry/within-cycle': {
    severity: 'error',
    reason: '“{entry}” would lie within itself by way of “{id}”; this link is left out.',
    todo: 'Remove one of the links between the two.',
  },
  'registry/within-unknown': {
    severity: 'error',
    reason: 'There is no entry with the id “{id}”; this link is left out.',
    todo: 'Correct the id, or add the entry that it means.',
  },
  'registry/wrong-value': {
    severity: 'error',
    reason: 'The value of {path} is not right, so the entry is left out: {detail}.',
    todo: 'Correct the value; the top of the file says what each key holds.',
  },
  'repair/bidi-controls': {
    severity: 'warning',
    reason: '{count} direction controls were removed: they can show a text in another order than it is read.',
    todo: 'Look whether the sentence still says what the source says.',
  },
  'repair/lone-surrogates': {
    severity: 'warning',
    reason: '{count} broken halves of characters became U+FFFD.',
    todo: 'Look for � in the briefing; fetch the article again if words are lost.',
  },
  'repair/nul': {
    severity: 'warning',
    reason: '{count} NUL characters became U+FFFD: something was lost there.',
    todo: 'Look for � in the briefing; fetch the article again if words are lost.',
  },
  'site/dead-anchor': {
    severity: 'error',
    reason: 'The page links to {address}, but there is no such place in that page.',
    todo: 'Correct the link where the page comes from: a briefing’s body, or a page in src/.',
  },
  'site/dead-link': {
    severity: 'error',
    reason: 'The page links to {address}, which the site does not have.',
    todo: 'Correct the link where the page comes from, or build the site again if it is older than the briefings.',
  },
  'site/draft': {
    severity: 'info',
    reason: 'It is a draft, so it is in no page, list, feed, index or download.',
    todo: 'Set draft to false when it is ready.',
  },
  'site/embargo': {
    severity: 'info',
    reason: 'It is held back until {embargo}, and this is made for {day}: it is in no output.',
    todo: 'Nothing; build again on that day, or with --date to see what it will be.',
  },
  'site/not-a-briefing': {
    severity: 'error',
    reason: 'This is no file that holds a briefing: not a plain file with a lower-case ASCII name and .mdx.',
    todo: 'Move it out of content/briefings/, or give it the name of a briefing, such as border-talks.mdx.',
  },
  'write/body-conflict': {
    severity: 'warning',
    reason:
      'A person and the machine changed the same lines. The person’s stay: {person}; the machine has {machine}, in {generated}.',
    todo: 'Choose a side with npm run resolve; npm run check lists what is open.',
  },
  'write/body-unprintable': {
    severity: 'error',
    reason: 'The article’s text does not survive being written as a body and read again: {block}.',
    todo: 'Please report it with the seed; take the odd characters out of the seed’s copy to go on.',
  },
  'write/changed-meanwhile': {
    severity: 'error',
    reason: 'Somebody saved the briefing while it was being ingested; it was left as they saved it.',
    todo: 'Run ingest again.',
  },
  'write/conflict': {
    severity: 'warning',
    reason:
      '{field}: a person has {person}, the machine now has {machine}, in {generated}. The person’s stays.',
    todo: 'Choose a side with npm run resolve; npm run check lists what is open.',
  },
  'write/conflict-file': {
    severity: 'error',
    reason: 'The list of open conflicts cannot be read.',
    todo: 'Restore it from the history, or delete it if every conflict of the briefing is settled.',
  },
  'write/copies': {
    severity: 'warning',
    reason:
      'This and {others} seem to be copies, {count} in all: of two that are alike, at least {percent} % of the shorter text is also in the other.',
    todo: 'If all are wanted, npm run accept -- {ids}; else make those too many drafts, or withdraw them.',
  },
  'write/disk': {
    severity: 'error',
    reason: 'The file cannot be written: {problem}. What was there before is untouched.',
    todo: 'Make room, or give the right to write, and run ingest again.',
  },
  'write/evidence-lost': {
    severity: 'warning',
    reason:
      '{field}: no single sentence of the edited body holds “{text}” any more, which stood in sentence {sentence}.',
    todo: 'Correct the sentence number and the words, or remove the value.',
  },
  'write/file-name': {
    severity: 'error',
    reason: 'It is no briefing: their names are an id of lower-case letters, digits and hyphens, and .mdx.',
    todo: 'Give it the name of its seed’s id, right in content/briefings/, or move it out of there.',
  },
  'write/gone-file': {
    severity: 'error',
    reason: 'The list of briefings that are gone cannot be read, {field}: {problem}.',
    todo: 'Correct it: moved.yaml has “old-id: new-id” a line, withdrawn.yaml a date and a reason for each id.',
  },
  'write/locked': {
    severity: 'error',
    reason: 'Another ingest is at work on this archive.',
    todo: 'Wait until it has ended and run ingest again.',
  },
  'write/moved-back': {
    severity: 'error',
    reason: '“{id}” is said to have another id now, but there is a briefing with it.',
    todo: 'Remove its line from content/moved.yaml, or rename the briefing.',
  },
  'write/name-taken': {
    severity: 'error',
    reason: 'The id “{id}” is taken already, by a seed, a briefing or one that is gone.',
    todo: 'Choose another name.',
  },
  'write/near-copy': {
    severity: 'warning',
    reason: 'About {percent} % of the shorter text is also in {other}: one seems to be a copy of the other.',
    todo: 'If both are wanted, npm run accept -- {ids}; else make one a draft, or withdraw it.',
  },
  'write/no-base': {
    severity: 'warning',
    reason: 'The briefing has no machine-made copy in content/generated/, so all of it counts as a person’s.',
    todo: 'Nothing, if it was written by hand; else delete it and run ingest again, or restore the copy.',
  },
  'write/no-briefing': {
    severity: 'error',
    reason: 'There is no briefing “{id}”.',
    todo: 'Give the id of a briefing: its file’s name in content/briefings/ without .mdx.',
  },
  'write/no-conflict': {
    severity: 'error',
    reason: 'No conflict is open there{about}; open are: {open}.',
    todo: 'Nothing, if you settled it in the file itself; else name one of the open ones.',
  },
  'write/not-ingested': {
    severity: 'warning',
    reason: 'The seed has no briefing.',
    todo: 'Run ingest; if it refuses the seed, it says why.',
  },
  'write/not-withdrawn': {
    severity: 'error',
    reason: '“{id}” is said to be withdrawn, but it is there.',
    todo: 'Run npm run withdraw again, or remove it from content/withdrawn.yaml.',
  },
  'write/open-conflict': {
    severity: 'warning',
    reason: '{field}: a person has {person}, the machine has {machine}; nobody has chosen yet.',
    todo: 'Run npm run resolve -- with the briefing’s id, the field, and --keep person or --keep machine.',
  },
  'write/orphan': {
    severity: 'warning',
    reason: 'The seed {seed} is gone; its briefing stays.',
    todo: 'Put the seed back; or delete the briefing and its copy in content/generated/.',
  },
  'write/removed': {
    severity: 'warning',
    reason: 'The briefing was deleted, but its seed is still there; it stays deleted.',
    todo: 'Remove the seed too; or delete the copy in content/generated/ to have the briefing made anew.',
  },
  'write/same-text': {
    severity: 'warning',
    reason: 'The text is that of {other}, word for word.',
    todo: 'If both are wanted, npm run accept -- {ids}; else make one a draft, or withdraw it.',
  },
  'write/seed-changed': {
    severity: 'warning',
    reason: '{seed} is no longer what this briefing was made from.',
    todo: 'Run ingest.',
  },
  'write/seed-renamed': {
    severity: 'error',
    reason: 'The seed has the bytes of {old}, which is gone but still has its briefing {briefing}.',
    todo: 'Give the briefing and its copy in content/generated/ the new id {id}, or delete both, or give the seed its old name back.',
  },
  'write/shared-seed': {
    severity: 'error',
    reason: 'Its article is the record “{entry}” of {seed}, a file that others share; nothing was changed.',
    todo: 'Change or remove the record there; to keep this briefing by itself, save its article as a seed of its own.',
  },
  'write/stale-conflict': {
    severity: 'error',
    reason: '{field}: the machine’s side cannot be put in, because what stands around it has changed since.',
    todo: 'Write it into the briefing by hand, then settle with --keep person.',
  },
  'write/stale-rename': {
    severity: 'error',
    reason: 'The renamed “{old}” leads to “{id}”, which there is not.',
    todo: 'Correct the new id in content/moved.yaml, or remove the line.',
  },
  'write/symlink': {
    severity: 'error',
    reason: 'It is a symbolic link; content/ may not lead out of the archive.',
    todo: 'Put the file or folder itself in its place.',
  },
  'write/unknown-copy': {
    severity: 'error',
    reason: 'There is no briefing “{id}” that this one could have as its copy.',
    todo: 'Correct the id in copies, or remove it; a renamed briefing has its new id in content/moved.yaml.',
  },
  'write/unknown-id': {
    severity: 'error',
    reason: '{field}: the registry has no {kind} “{id}”.',
    todo: 'Correct the id, or add the entry to content/registry/.',
  },
  'write/unprintable': {
    severity: 'error',
    reason: 'The briefing does not read back as it was written.',
    todo: 'Please report it with the seed and the briefing; the file was left as it is.',
  },
  'write/unreadable': {
    severity: 'error',
    reason: 'The file cannot be read: {problem}.',
    todo: 'Save it as UTF-8 text that can be read, or restore it.',
  },
} as const satisfies Record<string, MessageEntry>;
