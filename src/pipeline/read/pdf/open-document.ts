import type { PDFDocumentProxy } from 'pdfjs-dist';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Why a document could not be opened. */
export interface Unopened {
  readonly id: 'read/locked' | 'read/broken-document';
  readonly problem: string;
}

/**
 * Open a PDF with nothing but its own bytes: no scripts, no fonts of this machine, no network.
 *
 * @param isStrict fail where a part cannot be read, rather than pass over it
 */
export async function openDocument(
  bytes: Uint8Array,
  isStrict: boolean,
): Promise<PDFDocumentProxy | Unopened> {
  const task = getDocument({
    // It takes the bytes away from whoever has them.
    data: bytes.slice(),
    verbosity: VerbosityLevel.ERRORS,
    stopAtErrors: isStrict,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    useWasm: false,
    useWorkerFetch: false,
    fontExtraProperties: true,
  });
  try {
    return await task.promise;
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
    const isLocked = name === 'PasswordException';
    return { id: isLocked ? 'read/locked' : 'read/broken-document', problem: message.replace(/\.$/, '') };
  }
}
