import { offlineStrings } from '../strings/offline.ts';
import { colophonLines, escapeHtml } from './bundle/colophon.ts';
import type { Manifest } from './downloads.ts';
import { writeBytes } from './reader/write-bytes.ts';

const { page } = offlineStrings;
const SECTION = /(<div id="downloads"[^>]*>)[\s\S]*?(<\/div>)/;

/**
 * Put the list of bundles into the page on reading offline, or take it out.
 *
 * @param html the page as it was built, or as this function left it
 */
export function withDownloads(html: string, manifest?: Manifest): string {
  const content = manifest === undefined ? noDownloadsHtml() : listOf(manifest);
  return html.replace(SECTION, (_, open: string, close: string) => open + content + close);
}

/** What stands in the place of the list until a bundle is made. */
export function noDownloadsHtml(): string {
  return `<p>${withCommand(page.noDownloads, page.makeCommand)}</p>`;
}

function withCommand(text: string, command: string): string {
  return escapeHtml(text).replace('{command}', `<bdi dir="ltr"><code>${command}</code></bdi>`);
}

function listOf(manifest: Manifest): string {
  const head = [page.form, page.size, page.sum].map((name) => `<th scope="col">${name}</th>`).join('');
  const rows = manifest.downloads.map(({ form, file, bytes, sha256 }) => {
    const link = `<a href="downloads/${escapeHtml(file)}" download><bdi dir="ltr">${escapeHtml(file)}</bdi></a>`;
    const cells = [
      `${link}<br>${page.forms[form]}`,
      writeBytes(bytes),
      `<bdi dir="ltr"><code>${sha256}</code></bdi>`,
    ];
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  const about = colophonLines(manifest).slice(1).map(escapeHtml).join(' · ');
  const version = `${offlineStrings.colophon.version} <bdi dir="ltr"><code>${manifest.version}</code></bdi>`;
  const verify = withCommand(page.verify, page.verifyCommand);
  return `<p>${about} · ${version}</p><table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table><p>${verify}</p>`;
}
