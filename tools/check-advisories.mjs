// Compares the versions of the lock file with security advisories that an operator provides, where no registry can be asked:
// `npm run check:advisories -- FILE_OR_FOLDER [--omit=dev] [--lock=package-lock.json]`. A file holds one advisory, or a list of them, in
// the Open Source Vulnerability format (https://ossf.github.io/osv-schema/); of a folder all `.json` files are read.
// Exit code: 0 nothing is affected, 1 something is, 2 the input cannot be read or has no advisory for npm.
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import semver from 'semver';

/**
 * What of a lock file is affected.
 *
 * @param advisories in the OSV format
 * @param lock a parsed `package-lock.json`, version 2 or 3
 */
export function affectedPackages(advisories, lock) {
  const installed = Object.entries(lock.packages)
    .filter(([path, { link, version }]) => path.includes('node_modules/') && !link && version)
    .map(([path, { name, version, dev = false }]) => ({ path, name: name ?? nameOf(path), version, isDevelopment: dev }));
  return advisories
    .filter(({ withdrawn }) => !withdrawn)
    .flatMap(({ id, summary = '', affected }) =>
      installed.flatMap((found) => {
        const entries = affected.filter((entry) => isNpm(entry) && entry.package.name === found.name && isAffected(entry, found.version));
        return entries.length > 0 ? [{ id, summary, ...found, fixed: fixesOf(entries, found.version) }] : [];
      }),
    );
}

/** Advisories for npm in a text. Throws where it is not in the OSV format. */
export function parseAdvisories(text) {
  const parsed = JSON.parse(text);
  return [parsed].flat().filter((advisory) => {
    if (typeof advisory?.id !== 'string') throw new Error('not in the OSV format: an advisory has no "id"');
    if (!Array.isArray(advisory.affected)) throw new Error(`not in the OSV format: ${advisory.id} has no list "affected"`);
    for (const { ranges = [] } of advisory.affected.filter(isNpm))
      ranges.filter(isVersions).forEach((range) => checkEvents(advisory.id, range));
    return advisory.affected.some(isNpm);
  });
}

function checkEvents(id, { events }) {
  if (!Array.isArray(events)) throw new Error(`not in the OSV format: a range of ${id} has no list "events"`);
  for (const event of events) {
    const [, version] = Object.entries(event)[0] ?? [];
    if (version !== '0' && semver.valid(version) === null)
      throw new Error(`${id} has an event without a version: ${JSON.stringify(event)}`);
  }
}

function nameOf(path) {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

const isNpm = (entry) => entry.package?.ecosystem === 'npm';
/** Ranges of commits say nothing of what is installed. */
const isVersions = ({ type }) => type === 'SEMVER' || type === 'ECOSYSTEM';

function isAffected({ ranges = [], versions = [] }, version) {
  return versions.includes(version) || ranges.filter(isVersions).some(({ events }) => isInRange(events, version));
}

/** By the evaluation of events that the OSV schema describes: the last one at or before the version decides. */
function isInRange(events, version) {
  let inside = false;
  for (const { introduced, fixed, last_affected: last } of sorted(events)) {
    if (introduced !== undefined && (introduced === '0' || semver.gte(version, introduced))) inside = true;
    if (fixed !== undefined && semver.gte(version, fixed)) inside = false;
    if (last !== undefined && semver.gt(version, last)) inside = false;
  }
  return inside;
}

function sorted(events) {
  const versionOf = (event) => {
    const [version] = Object.values(event);
    return version === '0' ? '0.0.0-0' : version;
  };
  return [...events].sort((left, right) => semver.compare(versionOf(left), versionOf(right)));
}

/** Versions above the one that is installed in which it is mended. */
function fixesOf(entries, version) {
  const fixes = entries.flatMap(({ ranges = [] }) =>
    ranges.filter(isVersions).flatMap(({ events }) => events.flatMap(({ fixed }) => fixed ?? [])),
  );
  return [...new Set(fixes)].filter((fixed) => semver.gt(fixed, version)).sort(semver.compare);
}

function read(path) {
  const files = statSync(path).isDirectory()
    ? globSync('**/*.json', { cwd: path })
        .map((name) => join(path, name))
        .sort()
    : [path];
  return files.flatMap((file) => {
    try {
      return parseAdvisories(readFileSync(file, 'utf8'));
    } catch (error) {
      throw new Error(`${file}: ${error.message}`, { cause: error });
    }
  });
}

function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { omit: { type: 'string' }, lock: { type: 'string', default: 'package-lock.json' } },
  });
  if (positionals.length === 0) throw new Error('name a file or folder with advisories: npm run check:advisories -- FILE');
  const advisories = positionals.flatMap(read);
  if (advisories.length === 0) throw new Error('there is no advisory for npm in what was given');
  const found = affectedPackages(advisories, JSON.parse(readFileSync(values.lock, 'utf8')));
  const shown = values.omit === 'dev' ? found.filter(({ isDevelopment }) => !isDevelopment) : found;
  for (const { id, summary, path, version, isDevelopment, fixed } of shown) {
    const remedy = fixed.length > 0 ? `mended in ${fixed.join(', ')}` : 'no version mends it yet';
    console.log(`${id}  ${path} ${version} (${isDevelopment ? 'development only' : 'shipped'}): ${summary || 'no summary'}; ${remedy}`);
  }
  console.log(`${advisories.length} advisories for npm were compared with ${values.lock}; ${shown.length} packages are affected.`);
  return shown.length > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    process.exitCode = main();
  } catch (error) {
    console.error(`check:advisories: ${error.message}`);
    process.exitCode = 2;
  }
}
