import type { Type } from '@nestjs/common';
import { Field, InputType, registerEnumType } from '@nestjs/graphql';

/** Which end of the order comes first. */
export const OrderDirection = { ASC: 'ASC', DESC: 'DESC' } as const;
export type OrderDirection = (typeof OrderDirection)[keyof typeof OrderDirection];

registerEnumType(OrderDirection, {
  name: 'OrderDirection',
  description: 'Which end of the order comes first.',
  valuesMap: {
    ASC: { description: 'Smallest, earliest or first in the alphabet comes first. Records without a value come last.' },
    DESC: { description: 'Largest, latest or last in the alphabet comes first. Records without a value come last.' },
  },
});

/** One key of an order. */
export interface Order<Key> {
  field: Key;
  direction: OrderDirection;
}

/**
 * The order input of a type: `orderInput('GoodPractice', PracticeOrderField)` is `GoodPracticeOrder`. The enum must be registered,
 * as `GoodPracticeOrderField`, with a description on every value.
 */
export function orderInput<Key>(typeName: string, fields: Record<string, Key>): Type<Order<Key>> {
  @InputType(`${typeName}Order`, { description: `One key of the order of a list of ${typeName} records.` })
  class OrderInput {
    @Field(() => fields, { description: 'What to order by.' })
    field!: Key;

    @Field(() => OrderDirection, { description: 'Which end comes first.' })
    direction!: OrderDirection;
  }
  return OrderInput;
}
