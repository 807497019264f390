import { DefaultNamingStrategy, type Table } from 'typeorm';

const snakeCase = (name: string): string => name.replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** Singular snake_case names throughout: table `practice_version`, column `city_id`, keys `pk_…`, `fk_…`. */
export class SnakeCaseNamingStrategy extends DefaultNamingStrategy {
  override tableName(className: string, givenName: string | undefined): string {
    return givenName ?? snakeCase(className);
  }

  override columnName(propertyName: string, givenName: string | undefined, prefixes: string[]): string {
    return [...prefixes.map(snakeCase), givenName ?? snakeCase(propertyName)].join('_');
  }

  override relationName(propertyName: string): string {
    return snakeCase(propertyName);
  }

  override joinColumnName(relationName: string, referencedColumnName: string): string {
    return `${snakeCase(relationName)}_${referencedColumnName}`;
  }

  override joinTableName(firstTable: string, _secondTable: string, firstProperty: string): string {
    return `${firstTable}_${snakeCase(firstProperty)}`;
  }

  override joinTableColumnName(tableName: string, propertyName: string, columnName?: string): string {
    return `${tableName}_${columnName ?? snakeCase(propertyName)}`;
  }

  override primaryKeyName(table: Table | string): string {
    return `pk_${this.getTableName(table).split('.').pop()}`;
  }

  override foreignKeyName(table: Table | string, columnNames: string[]): string {
    return `fk_${this.getTableName(table).split('.').pop()}_${columnNames.join('_')}`;
  }

  override uniqueConstraintName(table: Table | string, columnNames: string[]): string {
    return `uq_${this.getTableName(table).split('.').pop()}_${columnNames.join('_')}`;
  }

  override indexName(table: Table | string, columnNames: string[]): string {
    return `ix_${this.getTableName(table).split('.').pop()}_${columnNames.join('_')}`;
  }
}
