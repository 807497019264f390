import { idPrefixOf } from '@alliance/reader';
import type { TestApp } from '@alliance/testing';
import { getNamedType, isObjectType, type GraphQLSchema } from 'graphql';
import { DataSource } from 'typeorm';
import type { Names } from './world.js';

/**
 * Values for random operations, from what there is: ids of the right type wherever a filter or an argument wants one, as far as
 * schema and entities tell.
 */
export function randomValues(app: TestApp, schema: GraphQLSchema, { ids, slugs }: Names): Record<string, unknown[]> {
  const all = Object.values(ids).flat();
  const values: Record<string, unknown[]> = {
    ID: all,
    ids: [...all, 'nonsense'],
    'slug.eq': slugs,
    'slug.in': slugs,
    'slug.startsWith': ['zq', 'zq1', 'e', ''],
    'countryCode.eq': ['FI', 'SE'],
    'countryCode.in': ['FI'],
    first: [1, 2, 5],
    last: [1, 3],
    version: [1],
    Locale: ['fi', 'sv', 'de', 'en'],
    String: ['zq', 'a', 'en', ''],
    DateTime: ['2026-01-01T00:00:00.000Z', '2098-01-01T00:00:00Z'],
    Date: ['2024-02-29', '2026-04-01'],
  };
  const filterable = (place: string, own: string[] | undefined): void => {
    if (own) for (const operator of ['eq', 'in']) values[`${place}.${operator}`] = own;
  };
  for (const { target, relations } of app.get(DataSource).entityMetadatas) {
    if (typeof target !== 'function' || !idPrefixOf(target)) continue;
    for (const { propertyName, inverseEntityMetadata } of relations) {
      const own = ids[inverseEntityMetadata.targetName];
      [propertyName, `${propertyName}.id`].forEach((place) => filterable(place, own));
    }
  }
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    for (const { name, type: fieldType, args } of Object.values(type.getFields())) {
      const named = getNamedType(fieldType)
        .name.replace(/Connection$/, '')
        .replace(/^Good/, '');
      const own = ids[named];
      if (!own) continue;
      if (args.some((argument) => argument.name === 'where')) filterable(`${name}.where.id`, own);
      if (type === schema.getQueryType()) Object.assign(values, { [`${name}.id`]: own, [`${name}.slug`]: slugs });
    }
  }
  return values;
}
