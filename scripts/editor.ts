import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { editorConfig } from '../src/site/editor-config.ts';
import { isBuilt } from './command-line/built-site.ts';
import { runCommand } from './command-line/command.ts';
import { inWords } from './command-line/words.ts';

const PAGE = `<!doctype html>
<html lang="ar" dir="rtl">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <meta name="robots" content="noindex" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self' data:; img-src 'self' data: blob: https://avatars.githubusercontent.com; connect-src 'self' blob: https://api.github.com https://github.com; base-uri 'none'" />
    <title>تحرير الموجزات</title>
  </head>
  <body>
    <script src="sveltia-cms.js"></script>
  </body>
</html>
`;

await runCommand({
  name: 'editor',
  about:
    'Put Sveltia CMS, an editor in the browser, into a built site: admin/. It speaks to GitHub, as nothing else of the site does; without this command there is none.',
  flags: {
    repo: { type: 'string', value: 'owner/name', about: 'the archive’s repository on GitHub' },
    branch: { type: 'string', value: 'name', about: 'the branch that it corrects (main)' },
    out: { type: 'string', value: 'folder', about: 'the built site (dist/)' },
  },
  run: async ({ flags: { repo, branch = 'main', out = 'dist' } }) => {
    if (typeof repo !== 'string' || !/^[\w.-]+\/[\w.-]+$/.test(repo)) {
      console.error(inWords('Give the archive’s repository with --repo owner/name.'));
      return 2;
    }
    if (!isBuilt(resolve(String(out)))) return 1;
    const folder = join(resolve(String(out)), 'admin');
    const cms = join(import.meta.dirname, '..', 'node_modules', '@sveltia', 'cms');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'index.html'), PAGE);
    await writeFile(join(folder, 'config.yml'), editorConfig({ repo, branch: String(branch) }));
    await copyFile(join(cms, 'dist', 'sveltia-cms.js'), join(folder, 'sveltia-cms.js'));
    console.log(inWords('wrote {file}', { file: folder }));
    return 0;
  },
});
