import { cpSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

const root = import.meta.dirname;
const dist = (folder: string) => path.join(root, 'dist', folder);
/** The licences of everything bundled, which ask to go with every copy. */
const license = { fileName: 'licenses.md' };

const pdfjs = path.join(root, 'node_modules', 'pdfjs-dist');

/** What pdf.js reads while it draws: the same tables, fonts, and the decoders that need no WebAssembly. */
const drawingResources: Plugin = {
  name: 'drawing-resources',
  writeBundle() {
    const files: Record<string, RegExp> = {
      cmaps: /\.bcmap$/,
      standard_fonts: /\.(?:pfb|ttf)$/,
      wasm: /_nowasm_fallback\.js$/,
    };
    for (const [folder, wanted] of Object.entries(files))
      for (const name of readdirSync(path.join(pdfjs, folder)))
        if (wanted.test(name))
          cpSync(path.join(pdfjs, folder, name), path.join(dist('renderer'), 'pdfjs', folder, name));
  },
};

const resources = path.join(root, 'electron', 'resources');

/** Of the resources the page needs its icon; the texts of the sample library are for the service and lie beside it. */
const pageIcon: Plugin = {
  name: 'page-icon',
  writeBundle() {
    for (const name of ['icon.png', 'icon.svg'])
      cpSync(path.join(resources, name), path.join(dist('renderer'), name));
  },
};

/** The page: a plain web bundle with relative addresses, so that it works under `app://` and on the loopback server. */
const renderer: UserConfig = {
  root: path.join(root, 'renderer'),
  base: './',
  publicDir: resources,
  plugins: [preact(), drawingResources, pageIcon],
  worker: { format: 'es' },
  build: {
    outDir: dist('renderer'),
    emptyOutDir: true,
    copyPublicDir: false,
    target: 'chrome140',
    modulePreload: false,
    license,
  },
};

/** What pdf.js reads while it works: its tables of Asian fonts and its image decoders go beside the worker. */
const pdfResources: Plugin = {
  name: 'pdf-resources',
  writeBundle() {
    for (const folder of ['cmaps', 'wasm', 'iccs'])
      cpSync(
        path.join(root, 'node_modules', 'pdfjs-dist', folder),
        path.join(dist('node'), 'pdfjs', folder),
        {
          recursive: true,
        },
      );
  },
};

/**
 * The table of languages is 1 MB of an object literal. As JSON it is there in 41 ms instead of 151 and takes 25 MB instead of 87
 * (Node 24), in each worker.
 */
const languageTable: Plugin = {
  name: 'language-table',
  async load(id) {
    if (!/\/eld\/src\/ngrams\/\w+\.js$/.test(id)) return null;
    const { ngramsData } = (await import(pathToFileURL(id).href)) as { ngramsData: unknown };
    return `export const ngramsData = JSON.parse(${JSON.stringify(JSON.stringify(ngramsData))});`;
  },
};

/** Everything that runs under Node: each entry stands alone beside its chunks; only the native module stays outside. */
const node: UserConfig = {
  root,
  plugins: [pdfResources, languageTable],
  build: {
    ssr: true,
    outDir: dist('node'),
    emptyOutDir: true,
    target: 'node22',
    license,
    rollupOptions: {
      input: {
        main: 'electron/main/main.ts',
        service: 'electron/service/utility-door.ts',
        worker: 'electron/import/worker.ts',
        cli: 'electron/cli/main.ts',
      },
      external: ['electron', 'better-sqlite3'],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  ssr: { noExternal: true, external: ['electron', 'better-sqlite3'] },
};

/** The bridge: one CommonJS file, the only form a sandboxed preload can have. */
const preload: UserConfig = {
  root,
  build: {
    outDir: dist('preload'),
    emptyOutDir: true,
    target: 'chrome140',
    license,
    minify: false,
    lib: { entry: 'electron/preload/preload.ts', formats: ['cjs'], fileName: () => 'preload.cjs' },
    rollupOptions: { external: ['electron'] },
  },
};

const builds: Record<string, UserConfig> = { renderer, node, preload };

export default defineConfig(({ mode }) => {
  const build = builds[mode];
  if (!build) throw new Error(`Say which build with --mode: ${Object.keys(builds).join(', ')}`);
  return { ...build, mode: 'production' };
});
