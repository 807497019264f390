import { z } from 'zod';
import { configSchema } from './config.js';

const BEGIN = '<!-- begin: configuration, generated -->';
const END = '<!-- end: configuration -->';

/** The table of all settings in Markdown, made from the schema that reads them. */
export function configTable(): string {
  const described = z.toJSONSchema(configSchema, { io: 'input', unrepresentable: 'any' }).properties ?? {};
  const rows = Object.entries(described).map(([name, property]) => {
    const { description = '', default: fallback } = property as { description?: string; default?: unknown };
    return `| \`${name}\` | ${fallback === undefined || fallback === '' ? '–' : `\`${String(fallback)}\``} | ${description} |`;
  });
  return ['| variable | default | meaning |', '|---|---|---|', ...rows].join('\n');
}

/** The operators' page with its table brought up to date; throws where the page has lost its marks. */
export function withConfigTable(page: string): string {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < begin) throw new Error('docs/operators.md has lost the marks around the configuration table.');
  return `${page.slice(0, begin + BEGIN.length)}\n${configTable()}\n${page.slice(end)}`;
}
