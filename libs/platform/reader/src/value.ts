import { badUserInput, decodeId } from '@alliance/kernel';
import type { Column } from './catalogue.js';

/** The value of an argument as a statement's parameter, for a column. */
export function toParameter(value: unknown, column: Pick<Column, 'type' | 'idPrefix'>): unknown {
  if (Array.isArray(value)) return value.map((item) => toParameter(item, column));
  if (value instanceof Date) return column.type === 'date' ? value.toISOString().slice(0, 10) : value.toISOString();
  if (typeof value !== 'string') return value;
  if (column.type === 'uuid') return uuidOf(value, column.idPrefix);
  return plainText(value);
}

/** PostgreSQL holds no NUL: a text with one is equal to nothing, and an error if sent. */
export function plainText(value: string): string {
  if (!value.includes('\0')) return value;
  throw badUserInput({
    en: 'Text must not contain the character NUL.',
    fi: 'Teksti ei saa sisältää NUL-merkkiä.',
    sv: 'Text får inte innehålla tecknet NUL.',
    de: 'Text darf das Zeichen NUL nicht enthalten.',
  });
}

function uuidOf(id: string, prefix: string | undefined): string {
  const decoded = decodeId(id);
  if (decoded && (!prefix || decoded.prefix === prefix)) return decoded.uuid;
  throw badUserInput(
    {
      en: 'An id in a filter is not the id of such a record.',
      fi: 'Suodattimessa oleva tunniste ei ole tällaisen tietueen tunniste.',
      sv: 'Ett id i ett filter är inte id för en sådan post.',
      de: 'Eine Kennung in einem Filter ist nicht die Kennung eines solchen Datensatzes.',
    },
    prefix ? { expectedPrefix: prefix } : {},
  );
}

/** The type that a parameter is cast to where it is compared with a column. */
export function castOf(column: Pick<Column, 'type'>): string {
  // A filter's whole numbers have 32 bits; the column may have fewer.
  if (column.type === 'smallint') return 'integer';
  return column.type === 'character varying' || column.type === 'citext' ? 'text' : column.type;
}
