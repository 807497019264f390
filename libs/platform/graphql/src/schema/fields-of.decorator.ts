import type { Type } from '@nestjs/common';
import { Extensions, Field } from '@nestjs/graphql';
import { declaredFieldsOf } from './nest-metadata.js';

/**
 * Repeats on a GraphQL type the fields that other classes declare themselves (not those they inherit): a record shows what its
 * version and its text say. Types, descriptions and extensions are copied; columns are not, so that the entity stays what it is.
 */
export function FieldsOf(...sources: Type[]): ClassDecorator {
  return (target) => {
    for (const { name, typeFn, options, extensions } of sources.flatMap(declaredFieldsOf)) {
      // The type function settles whether the field is a list; Nest's mapped types call it before copying, too.
      typeFn();
      Field(typeFn, { ...options })(target.prototype as object, name);
      if (Object.keys(extensions).length > 0) Extensions(extensions)(target.prototype as object, name);
    }
  };
}
