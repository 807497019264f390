import type { Type } from '@nestjs/common';
import { Extensions } from '@nestjs/graphql';
import type { ObjectLiteral } from 'typeorm';
import type { FieldDeclaration } from './declaration.js';
import type { JsonText } from './json.js';
import type { LinkDeclaration } from './link.js';
import type { Report } from './report.js';

/** How a root field reads. */
export type RootDeclaration =
  | { kind: 'one' | 'viewer'; entity: () => Type<ObjectLiteral> }
  | { kind: 'connection'; entity: () => Type<ObjectLiteral> }
  | { kind: 'node' | 'nodes' }
  | { kind: 'report'; report: Report };

/** What the reader says in the `extensions` of a GraphQL type or field. */
export interface ReaderExtensions {
  /** Of an object type: the entity that it shows. */
  entity?: () => Type<ObjectLiteral>;
  /** Of an object type: it is a connection of this entity's type. */
  connection?: () => Type<ObjectLiteral>;
  /** Of an object type: it is an edge of this entity's connection. */
  edge?: () => Type<ObjectLiteral>;
  /** Of a root field. */
  root?: RootDeclaration;
  /** Of a field that another library adds to a type. */
  link?: LinkDeclaration;
  /** Of a field that another library adds to a type: the SQL of its value. */
  computed?: FieldDeclaration['computed'];
  /** Of a field of a readable type that has a resolver of its own, which gets the record as it was read as its parent. */
  resolved?: true;
  /** Of a scalar: from the SQL of a column to the SQL of its JSON text. */
  json?: JsonText;
}

/** Extensions as the reader finds them: `@Extensions(readerExtensions({ connection: () => Practice }))`. */
export function readerExtensions(extensions: ReaderExtensions): { reader: ReaderExtensions } {
  return { reader: extensions };
}

/** A single record by `id` or another unique column that is an argument: exactly one of them has to be given. */
export function ReadOne(entity: () => Type<ObjectLiteral>): MethodDecorator {
  return root({ kind: 'one', entity });
}

/** A page of the records that the viewer may see. */
export function ReadConnection(entity: () => Type<ObjectLiteral>): MethodDecorator {
  return root({ kind: 'connection', entity });
}

/** The record of the person who looks; null for anonymous. */
export function ReadViewer(entity: () => Type<ObjectLiteral>): MethodDecorator {
  return root({ kind: 'viewer', entity });
}

/** The record with a public id (argument `id`), of whatever type. */
export function ReadNode(): MethodDecorator {
  return root({ kind: 'node' });
}

/** The records with these public ids (argument `ids`), in their order; null where there is none to see. */
export function ReadNodes(): MethodDecorator {
  return root({ kind: 'nodes' });
}

/** Something worked out over many records that the viewer may see, in the same one statement. */
export function ReadReport(report: Report): MethodDecorator {
  return root({ kind: 'report', report });
}

function root(declaration: RootDeclaration): MethodDecorator {
  return Extensions(readerExtensions({ root: declaration })) as MethodDecorator;
}
