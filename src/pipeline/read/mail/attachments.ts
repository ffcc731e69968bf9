import type { Attachment } from 'postal-mime';
import type { VFileMessage } from 'vfile-message';
import { say } from '../../../briefing/messages.ts';
import { cleanLine } from '../clean-line.ts';

/** Seals of who sent a mail: nobody reads them. */
const SEAL = /^application\/(?:x-)?(?:pkcs7-signature|pgp-signature|pgp-encrypted)$/i;
/** What may hold an article, by its type and by its name. */
const DOCUMENT_TYPE =
  /^(?:text\/(?:plain|html|rtf)|message\/rfc822|application\/(?:pdf|msword|rtf|zip|ms-tnef|vnd\.ms-tnef|(?:x-)?pkcs7-mime|vnd\.(?:openxmlformats|oasis\.opendocument|ms-word)\S*))$/i;
const DOCUMENT_NAME = /\.(?:pdf|docx?|docm|odt|rtf|txt|md|html?|mht(?:ml)?|eml|msg|zip|asc)$/i;

/** What of a mail's attachments is to be told: documents by their names, and how many others there are. */
export function sayAttachments(
  attachments: readonly Attachment[],
  file: string,
): { readonly messages: readonly VFileMessage[]; readonly others: readonly string[] } {
  const known = attachments.filter(({ mimeType }) => !SEAL.test(mimeType));
  const documents = known.filter(
    ({ mimeType, filename }) => DOCUMENT_TYPE.test(mimeType) || DOCUMENT_NAME.test(filename ?? ''),
  );
  const names = documents.map(({ filename, mimeType }) => cleanLine(filename ?? mimeType)).join('، ');
  return {
    messages: documents.length === 0 ? [] : [say('read/attached-document', { file }, { names })],
    others: known.filter((one) => !documents.includes(one)).map(() => 'attachment'),
  };
}
