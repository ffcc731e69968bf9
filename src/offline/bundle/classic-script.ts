import { build, type Plugin } from 'vite';

/**
 * Bundle a module with all that it imports, now or later, into one script that is no module. It runs in a function,
 * as a module would: strictly, with names of its own, and free to wait.
 *
 * @param file path of the module on the disk: TypeScript, or JavaScript that has been built before
 * @throws Error when it cannot be bundled
 */
export async function classicScript(file: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [WITHOUT_PRELOADS],
    define: { 'import.meta.url': 'location.href', 'import.meta.resolve': 'undefined' },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: file,
        preserveEntrySignatures: false,
        output: { format: 'es', codeSplitting: false },
      },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const chunk = outputs.find((output) => output.type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error(`${file} gave no script`);
  return `(async()=>{"use strict";${chunk.code.trim()}\n})();\n`;
}

/** What has been built before loads the parts of a module beforehand; in one file there are none. */
const WITHOUT_PRELOADS: Plugin = {
  name: 'mujaz-without-preloads',
  enforce: 'pre',
  transform: (code) => code.replace(/__vite__mapDeps\(\[[\d,]*\]\)/g, '[]'),
};
