import { personalTables, type PersonalTable } from '@alliance/database';
import type { EntityMetadata } from 'typeorm';
import { configSchema } from './config.js';

const BEGIN = '<!-- begin: register, generated -->';
const END = '<!-- end: register -->';

const ERASING = {
  DELETE_ROW: 'The rows are deleted.',
  CLEAR_COLUMNS: 'The rows stay, because they count; what is personal in them is emptied or replaced.',
  DESTROY_KEY: 'The rows stay, sealed under the person’s key, which is destroyed: nobody can read them any more.',
} as const;

/** The register of personal data in Markdown, made from the annotations on the entities. */
export function privacyRegister(metadatas: readonly EntityMetadata[]): string {
  const tables = personalTables(metadatas);
  const records = tables.filter(({ record }) => record);
  const references = tables.flatMap(({ name, columns }) =>
    columns.filter(({ reference }) => reference).map((column) => ({ name, column })),
  );
  return [
    ...records.map(section),
    [
      '### Other records that lead to a person',
      '',
      'They hold an id alone. It stays when the person is erased: what it leads to is then an empty row.',
      '',
      '| table | column | what it says |',
      '|---|---|---|',
      ...references.map(({ name, column }) => `| \`${name}\` | \`${column.name}\` | ${column.what} |`),
    ].join('\n'),
  ].join('\n\n');
}

/** The page with its register brought up to date; throws where the page has lost its marks. */
export function withPrivacyRegister(page: string, register: string): string {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < begin) throw new Error('docs/privacy.md has lost the marks around the register.');
  return `${page.slice(0, begin + BEGIN.length)}\n${register}\n${page.slice(end)}`;
}

function section({ name, record, columns }: PersonalTable): string {
  const { what, why, howLong, erasure, retention } = record!;
  const held = columns.map((column) => {
    const after = erasure === 'CLEAR_COLUMNS' && !column.reference ? describeReplacement(column.replacement) : '';
    return `| \`${column.name}\` | ${column.what}${column.secret ? ' (not in the export)' : ''}${after} |`;
  });
  return [
    `### ${what}`,
    '',
    `Table \`${name}\`.`,
    '',
    `- **Why:** ${why}.`,
    `- **How long:** ${howLong}.${retention ? ` Days: \`${retention.setting}\`, by default ${defaultOf(retention.setting)}.` : ''}`,
    `- **When the person is erased:** ${ERASING[erasure]}`,
    ...(held.length > 0 ? ['', '| column | what it holds |', '|---|---|', ...held] : []),
  ].join('\n');
}

function defaultOf(setting: string): number {
  return configSchema.shape[setting as 'RETENTION_MAIL_DAYS'].parse(undefined);
}

function describeReplacement(replacement: string | null | undefined): string {
  return replacement == null ? '; empty after erasing' : `; \`${replacement}\` after erasing`;
}
