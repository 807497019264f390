import type { INestApplicationContext } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';

/** The schema of an application as SDL, sorted, so that it only differs where the schema does. */
export function printSortedSchema(app: INestApplicationContext): string {
  return printSorted(app.get(GraphQLSchemaHost, { strict: false }).schema);
}

export function printSorted(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
