// Bundles the front end into wwwroot/dist. Run by MSBuild (see Governance.Host.csproj).
import { build } from 'esbuild';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';

const out = 'wwwroot/dist';
await mkdir(out, { recursive: true });
await build({
  entryPoints: { app: 'assets/app.js', style: 'assets/app.css' },
  outdir: out,
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'eof',
  external: ['*.woff2'],
  logLevel: 'warning',
});
// The version is in the name, so that the file can be cached for ever.
await copyFile(
  'node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  `${out}/inter-5.3.0.woff2`,
);

// What we ship of others goes with its licence.
const { dependencies } = JSON.parse(await readFile('package.json', 'utf8'));
const notices = await Promise.all(Object.entries(dependencies).map(async ([name, version]) =>
  `${name} ${version}\n\n${(await readFile(`node_modules/${name}/LICENSE`, 'utf8')).trim()}\n`));
await writeFile(`${out}/THIRD-PARTY.txt`, notices.join(`\n${'-'.repeat(72)}\n\n`));
