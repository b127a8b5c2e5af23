// Makes the bills of materials (CycloneDX) of what is delivered, in the folder that is named, and stops at a licence that isn't allowed here.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// None of them asks that what is built on it is given away too, which a public body can't promise for others' parts of it.
const allowed = new Set(['MIT', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'ISC', 'MS-PL', 'OFL-1.1']);

// These packages name a file or an address instead of a licence. It was read in the package of the version that stands here; only
// Microsoft.Rest.ClientRuntime has none: what its address says wasn't read, and is to be.
const read = {
  'Microsoft.Graph@6.10.0': 'MIT',
  'Microsoft.Graph.Core@4.0.1': 'MIT',
  'Microsoft.Rest.ClientRuntime@2.3.24': 'MIT',
  'System.Security.Cryptography.ProtectedData@4.5.0': 'MIT',
};

// What is fetched by npm and delivered, by the bill's name.
const scripts = { tab: 'src/GevinstBot/Tab/Files', fonts: 'src/GevinstBot/Documents/Fonts' };

const folder = process.argv[2];
mkdirSync(folder, { recursive: true });
const run = (command, words, cwd = '.') => execFileSync(command, words, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

run('dotnet', ['tool', 'run', 'dotnet-CycloneDX', 'src/GevinstBot/GevinstBot.csproj', '-dpr', '-F', 'Json', '-o', folder, '-fn', 'program.json']);
for (const [name, place] of Object.entries(scripts))
  writeFileSync(join(folder, `${name}.json`), run('npm', ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'], place));

let refused = 0;
for (const name of ['program', ...Object.keys(scripts)]) {
  const { components } = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
  if (components.length === 0) throw new Error(`${name}: the bill names nothing`);
  const licences = components.map(licenceOf);
  for (const licence of [...new Set(licences)].sort())
    console.log(`${name}: ${licence} ${licences.filter((one) => one === licence).length}`);
  for (const part of components.filter((part) => !isAllowed(licenceOf(part)))) {
    console.error(`${name}: ${part.name}@${part.version} has the licence ${licenceOf(part)}`);
    refused++;
  }
}
process.exitCode = refused > 0 ? 1 : 0;

/** Where one may choose, the first that is allowed. */
function licenceOf(part) {
  const known = read[`${part.name}@${part.version}`];
  const said = (part.licenses ?? []).map((one) => one.license?.id ?? one.license?.name ?? one.expression);
  return known ?? said.find(isAllowed) ?? said[0] ?? 'not said';
}

/** Of several parts, each has to be. */
function isAllowed(licence) {
  return licence !== undefined && licence.split(' AND ').every((one) => allowed.has(one));
}
