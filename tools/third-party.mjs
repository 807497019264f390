// Collects the licence notices of everything that is shipped into THIRD_PARTY.md: `npm run third-party`. What is shipped, the lock file
// says: packages that are not for development alone, and those that the bundle of GraphiQL is made of. With `--check` nothing is written,
// and the exit code is 1 where the file is not up to date.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../', import.meta.url);
const TARGET = 'THIRD_PARTY.md';
/** What libs/platform/graphql/graphiql imports: the bundler puts them, and what they need, into files of ours. */
const BUNDLED = ['graphiql', 'react', 'react-dom'];
const NOTICE_FILE = /^(licen[cs]e|copying|notice|third.?party.?notices)/i;
const COPYRIGHT = /^\W*(copyright\b|©|\(c\))/i;

const read = (path) => readFileSync(new URL(path, ROOT), 'utf8');

/** The text of THIRD_PARTY.md for the packages that are installed. */
export function thirdPartyNotices() {
  const { packages } = JSON.parse(read('package-lock.json'));
  const groups = new Map();
  for (const { name, entry, path } of shippedPackages(packages)) {
    for (const text of noticesOf(path, name, entry)) {
      const { holders, terms } = splitNotice(text);
      const key = terms
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, ' ')
        .trim();
      const group = groups.get(key) ?? { terms, holders: new Map() };
      group.holders.set(name, [...new Set([...(group.holders.get(name) ?? []), ...holders])]);
      groups.set(key, group);
    }
  }
  groups.set('fonts', {
    terms: read('tools/third-party/fonts.txt').trim(),
    holders: new Map([['Roboto and Fira Code, fonts within @graphiql/react', []]]),
  });
  const sections = [...groups.values()].map(({ terms, holders }) => {
    const names = [...holders].sort(([left], [right]) => (left < right ? -1 : 1));
    const list = names.map(([name, lines]) => [`- **${name}**`, ...lines.map((line) => `  - ${line}`)].join('\n'));
    return { first: names[0][0], text: `${list.join('\n')}\n\n${quoted(terms)}` };
  });
  sections.sort((left, right) => (left.first < right.first ? -1 : left.first > right.first ? 1 : left.text < right.text ? -1 : 1));
  return `${HEAD}\n${sections.map(({ text }, index) => `## ${index + 1}\n\n${text}\n`).join('\n')}`;
}

const HEAD = `# Software and fonts of others

What is shipped with this product, and under which terms: each section names packages and who holds their rights, then the terms that
they share. Made by \`npm run third-party\` from the lock file and the packages themselves; do not edit it by hand.

Units of measurement are checked with codes of UCUM: this product includes all or a portion of the UCUM table, UCUM codes, and UCUM
definitions or is derived from it, subject to a license from Regenstrief Institute, Inc. and The UCUM Organization. Your use of the UCUM
table, UCUM codes, UCUM definitions also is subject to this license, a copy of which is available at https://ucum.org/license. The UCUM
table and UCUM codes are copyright © 1995-2009, Regenstrief Institute, Inc. and the Unified Codes for Units of Measures (UCUM)
Organization. All rights reserved. The terms of the library stand below, under @lhncbc/ucum-lhc.
`;

/** Packages of the lock file that are shipped, whatever the platform: those for one system alone are tools of the build. */
function shippedPackages(packages) {
  const bundled = closureOf(packages, BUNDLED);
  return Object.entries(packages)
    .filter(([path, entry]) => path.includes('node_modules/') && !entry.link && !entry.os && !entry.cpu)
    .filter(([path, entry]) => !entry.dev || bundled.has(path))
    .map(([path, entry]) => ({ path, entry, name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length) }))
    .sort((left, right) => (left.path < right.path ? -1 : 1));
}

/** Paths of packages and of everything that they need. */
function closureOf(packages, names) {
  const found = new Set();
  const visit = (name, from) => {
    const path = resolve(packages, name, from);
    if (path === undefined || found.has(path)) return;
    found.add(path);
    const { dependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = packages[path];
    const needed = Object.keys(peerDependencies).filter((peer) => !peerDependenciesMeta[peer]?.optional);
    for (const next of [...Object.keys(dependencies), ...needed]) visit(next, path);
  };
  for (const name of names) visit(name, '');
  return found;
}

/** Where a package finds another one: in its own folder, or in the next one above. */
function resolve(packages, name, from) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const path = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (packages[path]) return path;
    if (at === '' || !at.includes('node_modules/')) return undefined;
  }
}

/** The notices in a package's folder; where it has none, its licence with the name of its author. */
function noticesOf(path, name, { license }) {
  const folder = new URL(`${path}/`, ROOT);
  if (!existsSync(folder)) throw new Error(`${name} is not installed: run npm ci.`);
  const files = readdirSync(folder)
    .filter((file) => NOTICE_FILE.test(file))
    .sort();
  if (files.length > 0) return files.map((file) => readFileSync(new URL(file, folder), 'utf8'));
  if (license !== 'MIT') throw new Error(`${name} has no licence file, and its licence "${license}" is not MIT: add its notice by hand.`);
  const { author, maintainers } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'));
  const holder = [author, maintainers].flat().find(Boolean);
  const nameOf = (person) => (typeof person === 'string' ? person : person.name).replace(/\s*[<(].*/, '');
  return [`Copyright (c) ${holder ? nameOf(holder) : `the authors of ${name}`}\n\n${read('tools/third-party/mit.txt')}`];
}

/** Who holds the rights, line by line, and the terms without these lines. */
function splitNotice(text) {
  const lines = text.replaceAll('\r', '').split('\n');
  // Lines about holders stand in front; what begins with the word further down belongs to the terms.
  const end = lines.findIndex((line) =>
    /permission is|redistribution and use|licensed under|terms and conditions|all rights reserved$/i.test(line),
  );
  const isHolder = (line, index) => (end < 0 ? index < 10 : index <= end) && COPYRIGHT.test(line) && line.length < 200;
  return {
    holders: lines.filter(isHolder).map((line) => line.trim().replace(/^[\W]*(?=copyright|\(c\)|©)/i, '')),
    terms: lines
      .filter((line, index) => !isHolder(line, index) && !/^\W*(the )?MIT licen[cs]e\W*(\(MIT\))?\W*$/i.test(line))
      .map((line) => line.trimEnd())
      .join('\n')
      .replaceAll(/\n{3,}/g, '\n\n')
      .replaceAll(/^\n+|\n+$/g, ''),
  };
}

/** As it is, whatever marks it holds. */
function quoted(text) {
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length + 1)));
  return `${fence}text\n${text}\n${fence}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = thirdPartyNotices();
  const target = new URL(TARGET, ROOT);
  if (!process.argv.includes('--check')) {
    writeFileSync(target, text);
    console.log(`${TARGET}: ${text.match(/^- \*\*/gm).length} notices`);
  } else if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
    console.error(`${TARGET} is not up to date. Run: npm run third-party`);
    process.exitCode = 1;
  }
}
