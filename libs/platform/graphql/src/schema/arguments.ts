import type { Type } from '@nestjs/common';
import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import type { Locale } from '@alliance/kernel';
import { ExactlyOneOf, IsPageSize, PlainText } from '../validation/decorator.js';
import { LocaleScalar } from './scalar.js';

/** Records a page may have at most. */
export const MAX_PAGE_SIZE = 100;

/** `locale` of a root field. Left out, `Accept-Language` decides. */
@ArgsType()
export class LocaleArgument {
  @Field(() => LocaleScalar, {
    nullable: true,
    description: 'Language of translated fields, here and below; else `Accept-Language` decides.',
  })
  locale?: Locale | null;
}

/** Arguments of a field that looks one record up, by exactly one of its two names. */
@ArgsType()
export class RecordArguments extends LocaleArgument {
  @ExactlyOneOf('id', 'slug')
  @Field(() => ID, { nullable: true, description: 'Opaque id of the record. Give either `id` or `slug`.' })
  id?: string | null;

  @PlainText(200)
  @Field(() => String, { nullable: true, description: 'Readable name of the record in addresses. Give either `id` or `slug`.' })
  slug?: string | null;
}

/** Which page of a list. */
@ArgsType()
export class PageArguments {
  @ExactlyOneOf('first', 'last')
  @IsPageSize(MAX_PAGE_SIZE)
  @Field(() => Int, { nullable: true, description: 'So many records from the start, 1–100. Give either `first` or `last`.' })
  first?: number | null;

  @IsPageSize(MAX_PAGE_SIZE)
  @Field(() => Int, { nullable: true, description: 'So many records from the end, 1–100. Give either `first` or `last`.' })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Only records after the one with this cursor.' })
  after?: string | null;

  @Field(() => String, { nullable: true, description: 'Only records before the one with this cursor.' })
  before?: string | null;
}

/** Arguments of a connection below another record. */
export interface NestedConnectionArguments<Where, Order> extends PageArguments {
  where?: Where | null;
  orderBy?: Order[] | null;
}

/** Arguments of a connection at the root. */
export interface ConnectionArguments<Where, Order> extends NestedConnectionArguments<Where, Order>, LocaleArgument {}

/** Base class of the arguments of a nested connection: page, filter and order. */
export function nestedConnectionArguments<Where extends object, Order extends object>(
  where: Type<Where>,
  order: Type<Order>,
): Type<NestedConnectionArguments<Where, Order>> {
  @ArgsType()
  class NestedConnection extends PageArguments {
    @Field(() => where, { nullable: true, description: 'Only records that meet all of this.' })
    where?: Where | null;

    @Field(() => [order], { nullable: true, description: 'Order of the list; later entries decide between equals.' })
    orderBy?: Order[] | null;
  }
  return NestedConnection;
}

/** Base class of the arguments of a root connection: page, filter, order and locale. */
export function connectionArguments<Where extends object, Order extends object>(
  where: Type<Where>,
  order: Type<Order>,
): Type<ConnectionArguments<Where, Order>> {
  @ArgsType()
  class RootConnection extends nestedConnectionArguments(where, order) {
    @Field(() => LocaleScalar, {
      nullable: true,
      description: 'Language of translated fields, here and below; else `Accept-Language` decides.',
    })
    locale?: Locale | null;
  }
  return RootConnection as Type<ConnectionArguments<Where, Order>>;
}
