// Bundles the front end into wwwroot/dist. Run by MSBuild (see Governance.Host.csproj).
import { build } from 'esbuild';
import { copyFile, mkdir } from 'node:fs/promises';

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
