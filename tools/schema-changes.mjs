// Compares the schema with the one of the last release (git tag v*): a breaking change fails unless it was deprecated there.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

const path = 'apps/api/schema.graphql';
const git = (...parameters) => execFileSync('git', parameters, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();

/** Breaking changes between two schemas, but for what the older one had marked as deprecated. */
export async function breakingChanges(before, after) {
  const released = buildSchema(before);
  const changes = await diff(released, buildSchema(after));
  return changes.filter((change) => change.criticality.level === CriticalityLevel.Breaking && !wasDeprecated(released, change));
}

/** True where what was removed had been marked as deprecated. */
function wasDeprecated(released, { meta = {} }) {
  const { typeName, fieldName, removedFieldArgumentName } = meta;
  if (meta.isRemovedFieldDeprecated || meta.isEnumValueDeprecated || meta.isInputFieldDeprecated) return true;
  if (removedFieldArgumentName === undefined) return false;
  const argument = released
    .getType(typeName)
    ?.getFields()
    [fieldName]?.args.find(({ name }) => name === removedFieldArgumentName);
  return argument?.deprecationReason != null;
}

function releasedSchema() {
  try {
    const tag = git('describe', '--tags', '--match', 'v*', '--abbrev=0');
    return { tag, text: git('show', `${tag}:${path}`) };
  } catch {
    return null;
  }
}

if (process.argv[1]?.endsWith('schema-changes.mjs')) {
  const released = releasedSchema();
  if (!released) {
    console.log('No release has been tagged yet: every change is allowed.');
  } else {
    const changes = await breakingChanges(released.text, readFileSync(path, 'utf8'));
    for (const { message } of changes) console.error(`Breaking since ${released.tag}: ${message}`);
    if (changes.length > 0) process.exit(1);
    console.log(`Nothing breaking since ${released.tag}.`);
  }
}
