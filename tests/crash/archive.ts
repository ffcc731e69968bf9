import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const project = join(import.meta.dirname, '..', '..');

const PLACES = ['تونس', 'الجزائر', 'ليبيا', 'مالي', 'مصر', 'قطر', 'النيجر', 'المغرب'];
const MATTERS = ['المياه', 'الطرق', 'التعليم', 'الصيد', 'الكهرباء', 'الزراعة', 'السياحة'];

export const ARTICLES = 30;

/**
 * An article that is all its own, in one of its versions: between versions sentences are reworded, added and
 * removed. It says of itself that it is a test.
 */
function article(number: number, version: number): string {
  const place = PLACES[number % PLACES.length] ?? '';
  const other = PLACES[(number + 3 + version) % PLACES.length] ?? '';
  const matter = MATTERS[(number * 2) % MATTERS.length] ?? '';
  const lines = [
    `أعلن وزير ${matter} في ${place} خطة جديدة رقمها ${number}. وتشمل الخطة مدنا وقرى كثيرة في البلاد.`,
    `وقال الوزير إن العمل مع ${other} يبدأ في شهر مارس ${2010 + version}.`,
    `وتعد ${place} من أول الدول التي تجرب مثل هذه الخطة في ${matter}، بحسب الوزارة.`,
    ...(number % 3 === version % 3 ? [`وأضاف مصدر في الوزارة أن المرحلة ${version + 1} ستكون الأهم.`] : []),
    'نص تجريبي كُتب للاختبار، ووقائعه متخيلة.',
  ];
  return `${lines.join('\n\n')}\n`;
}

/** What people did to the briefings: each edit, and what of it must be found in the file ever after. */
const EDITS: readonly { readonly change: (file: string) => string; readonly trace: string }[] = [
  {
    change: (file) => file.replace(/^title: .*$/m, 'title: عنوان صححه المحرر'),
    trace: 'title: عنوان صححه المحرر\n',
  },
  {
    change: (file) => file.replace('draft: false', 'draft: true # بطلب الوزارة'),
    trace: 'draft: true # بطلب الوزارة\n',
  },
  {
    change: (file) => file.replace(/(\n---\n\n)/, '$1فقرة أضافها المحرر.\n\n'),
    trace: '\nفقرة أضافها المحرر.\n',
  },
  {
    change: (file) => `${file}\n<Note>راجعه قسم التحرير</Note>\n`,
    trace: '\n<Note>راجعه قسم التحرير</Note>\n',
  },
  { change: (file) => file.replace('مدنا وقرى كثيرة', 'مدنا وقرى عدة'), trace: 'مدنا وقرى عدة' },
  {
    change: (file) =>
      file.replace('corrections: []', 'corrections:\n  - { date: "2022-01-02", text: صُحح العنوان }'),
    trace: 'صُحح العنوان',
  },
];

/** An archive in a temporary folder. */
export async function makeArchive(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'mujaz-crash-'));
  await mkdir(join(root, 'seeds'));
  await cp(join(project, 'content', 'registry'), join(root, 'content', 'registry'), { recursive: true });
  await writeSeeds(root, 1);
  return root;
}

export async function copyArchive(from: string): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'mujaz-crash-'));
  await cp(from, root, { recursive: true });
  return root;
}

export async function removeArchive(root: string): Promise<void> {
  await rm(root, { recursive: true, force: true });
}

export async function writeSeeds(root: string, version: number): Promise<void> {
  for (let number = 0; number < ARTICLES; number++) {
    await writeFile(join(root, 'seeds', `article-${number}.txt`), article(number, version));
  }
}

/** Edit every second briefing as people do. */
export async function editBriefings(root: string): Promise<void> {
  for (const { file, edit } of edited(root)) await writeFile(file, edit.change(await readFile(file, 'utf8')));
}

/** Edits that are no longer in their files. */
export async function findLostEdits(root: string): Promise<readonly string[]> {
  const lost: string[] = [];
  for (const { file, edit } of edited(root)) {
    if (!(await readFile(file, 'utf8')).includes(edit.trace)) lost.push(`${file}: ${edit.trace}`);
  }
  return lost;
}

function edited(root: string): readonly { readonly file: string; readonly edit: (typeof EDITS)[number] }[] {
  return Array.from({ length: ARTICLES / 2 }, (_, i) => EDITS[i % EDITS.length]).flatMap((edit, i) =>
    edit === undefined ? [] : [{ file: join(root, 'content', 'briefings', `article-${i * 2}.mdx`), edit }],
  );
}

/** Every file of content/ that ingest writes, with its text; also what it should not leave behind. */
export async function readContent(root: string): Promise<Readonly<Record<string, string>>> {
  const files: [string, string][] = [];
  for (const folder of ['content', 'content/briefings', 'content/generated']) {
    for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
      const file = `${folder}/${entry.name}`;
      if (entry.isFile() && entry.name !== '.ingest.lock')
        files.push([file, await readFile(join(root, file), 'utf8')]);
    }
  }
  return Object.fromEntries(files.sort());
}

/** How an ingest ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
  readonly milliseconds: number;
}

/** Files of at most this many kilobytes may be written, as on a disk that is full. */
export interface Limits {
  readonly killAfter?: number;
  readonly kilobytes?: number;
}

/** Run `npm run ingest` as a process of its own. */
export function ingest(root: string, { killAfter, kilobytes }: Limits = {}): Promise<Ended> {
  const script = join(project, 'scripts', 'ingest.ts');
  // Without the trap the system would kill the process rather than refuse the write.
  const limited = `trap '' XFSZ; ulimit -f ${kilobytes}; exec "$@"`;
  const command = [process.execPath, script, '--root', root];
  const [program = '', ...given] =
    kilobytes === undefined ? command : ['bash', '-c', limited, '-', ...command];
  const start = performance.now();
  const child = spawn(program, given, { stdio: ['ignore', 'ignore', 'pipe'] });
  let output = '';
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ code, signal, output, milliseconds: performance.now() - start });
    });
  });
}
