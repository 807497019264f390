import { Allow, Public } from '@alliance/access';
import type { Type } from '@nestjs/common';
import {
  Args,
  ArgsType,
  Extensions,
  Field,
  ID,
  Info,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
} from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import {
  connectionField,
  listField,
  ReadConnection,
  Reader,
  readerExtensions,
  ReadNode,
  ReadNodes,
  ReadOne,
  ReadViewer,
  recordRef,
  sql,
  toOneField,
} from '../src/index.js';
import { City, DateTime, Day, Node, Organisation, Person, Practice, Size, Status } from './entities.js';

@ObjectType()
class PageInfo {
  @Field() hasNextPage!: boolean;
  @Field() hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true }) startCursor!: string | null;
  @Field(() => String, { nullable: true }) endCursor!: string | null;
}

function connectionOf(name: string, entity: () => Type<object>): Type<unknown> {
  @ObjectType(`${name}Edge`, {})
  @Extensions(readerExtensions({ edge: entity }))
  class Edge {
    @Field() cursor!: string;
    @Field(entity) node!: unknown;
  }
  @ObjectType(`${name}Connection`, {})
  @Extensions(readerExtensions({ connection: entity }))
  class Connection {
    @Field(() => [Edge]) edges!: Edge[];
    @Field(() => [entity()]) nodes!: unknown[];
    @Field() pageInfo!: PageInfo;
    @Field(() => Int) totalCount!: number;
  }
  return Connection;
}
const PracticeConnection = connectionOf('GoodPractice', () => Practice);
const CityConnection = connectionOf('City', () => City);

function filter(name: string, type: () => unknown, operators: string[]): Type<unknown> {
  class Filter {}
  for (const operator of operators)
    Field((operator === 'in' ? () => [type()] : operator === 'isNull' ? () => Boolean : type) as never, { nullable: true })(
      Filter.prototype,
      operator,
    );
  InputType(name)(Filter);
  return Filter;
}
const TextFilter = filter('TextFilter', () => String, ['eq', 'in', 'startsWith', 'contains', 'isNull']);
const AreaFilter = filter('AreaFilter', () => String, ['eq', 'in', 'isNull']);
const IdFilter = filter('IdFilter', () => ID, ['eq', 'in']);
const IntFilter = filter('IntFilter', () => Int, ['eq', 'in', 'gt', 'gte', 'lt', 'lte']);
const StatusFilter = filter('StatusFilter', () => Status, ['eq', 'in']);
const SizeFilter = filter('SizeFilter', () => Size, ['eq', 'in']);
const DateTimeFilter = filter('DateTimeFilter', () => DateTime, ['gt', 'gte', 'lt', 'lte']);
const DayFilter = filter('DayFilter', () => Day, ['eq', 'gte']);

function where(name: string, fields: Record<string, () => unknown>): Type<unknown> {
  class Where {}
  for (const [field, type] of Object.entries(fields)) Field(type as never, { nullable: true })(Where.prototype, field);
  for (const field of ['and', 'or']) Field(() => [Where], { nullable: true })(Where.prototype, field);
  Field(() => Where, { nullable: true })(Where.prototype, 'not');
  InputType(name)(Where);
  return Where;
}
const OrganisationWhere = where('OrganisationWhere', { name: () => TextFilter });
const CityWhere = where('CityWhere', {
  id: () => IdFilter,
  slug: () => TextFilter,
  name: () => TextFilter,
  size: () => SizeFilter,
  population: () => IntFilter,
  practices: () => PracticeWhere,
});
const PracticeWhere: Type<unknown> = where('PracticeWhere', {
  id: () => IdFilter,
  slug: () => TextFilter,
  title: () => TextFilter,
  status: () => StatusFilter,
  rank: () => IntFilter,
  publishedAt: () => DateTimeFilter,
  startedOn: () => DayFilter,
  sdgs: () => IntFilter,
  policyArea: () => AreaFilter,
  cityName: () => TextFilter,
  locale: () => TextFilter,
  hint: () => TextFilter,
  city: () => CityWhere,
  partners: () => OrganisationWhere,
});

const Direction = { ASC: 'ASC', DESC: 'DESC' };
registerEnumType(Direction, { name: 'Direction' });
function order(name: string, values: string[]): Type<unknown> {
  const fields: Record<string, string> = Object.fromEntries(values.map((value) => [value, value]));
  registerEnumType(fields, { name: `${name}Field` });
  class Order {}
  Field(() => fields)(Order.prototype, 'field');
  Field(() => Direction as never)(Order.prototype, 'direction');
  InputType(name)(Order);
  return Order;
}
const PracticeOrder = order('PracticeOrder', ['PUBLISHED_AT', 'TITLE', 'RANK', 'SLUG', 'CITY', 'STARTED_ON', 'BUDGET']);
const CityOrder = order('CityOrder', ['NAME', 'POPULATION', 'LENGTH']);

function pageArguments(filters: Type<unknown>, orders: Type<unknown>, hasLocale: boolean): Type<object> {
  class Arguments {}
  for (const name of ['first', 'last']) Field(() => Int, { nullable: true })(Arguments.prototype, name);
  for (const name of ['after', 'before', ...(hasLocale ? ['locale'] : [])])
    Field(() => String, { nullable: true })(Arguments.prototype, name);
  Field(() => filters, { nullable: true })(Arguments.prototype, 'where');
  Field(() => [orders], { nullable: true })(Arguments.prototype, 'orderBy');
  ArgsType()(Arguments);
  return Arguments;
}
const PracticesArguments = pageArguments(PracticeWhere, PracticeOrder, true);
const CitiesArguments = pageArguments(CityWhere, CityOrder, true);
const NestedArguments = pageArguments(PracticeWhere, PracticeOrder, false);

@ArgsType()
class OneArguments {
  @Field(() => ID, { nullable: true }) id?: string;
  @Field(() => String, { nullable: true }) slug?: string;
  @Field(() => String, { nullable: true }) locale?: string;
}

@ObjectType()
class TouchPayload {
  @Field(() => Practice, { nullable: true }) practice!: Practice | null;
  @Field(() => [String]) userErrors!: string[];
}

@Resolver(() => Practice)
export class PracticeResolver {
  constructor(private readonly reader: Reader) {}

  @Query(() => Practice, { nullable: true })
  @Public()
  @ReadOne(() => Practice)
  practice(@Args() _arguments: OneArguments, @Info() info: GraphQLResolveInfo) {
    return this.reader.read(info);
  }

  @Query(() => PracticeConnection)
  @Public()
  @ReadConnection(() => Practice)
  practices(@Args({ type: () => PracticesArguments }) _arguments: object, @Info() info: GraphQLResolveInfo) {
    return this.reader.read(info);
  }

  @Query(() => PracticeConnection)
  @Allow('practice.count')
  @ReadConnection(() => Practice)
  allPractices(@Args({ type: () => NestedArguments }) _arguments: object, @Info() info: GraphQLResolveInfo) {
    return this.reader.read(info);
  }

  @Query(() => City, { nullable: true })
  @Public()
  @ReadOne(() => City)
  city(@Args() _arguments: OneArguments, @Info() info: GraphQLResolveInfo) {
    return this.reader.read(info);
  }

  @Query(() => CityConnection)
  @Public()
  @ReadConnection(() => City)
  cities(@Args({ type: () => CitiesArguments }) _arguments: object, @Info() info: GraphQLResolveInfo) {
    return this.reader.read(info);
  }

  @Query(() => Person, { nullable: true })
  @Public()
  @ReadViewer(() => Person)
  viewer(@Info() info: GraphQLResolveInfo) {
    return this.reader.read(info);
  }

  @Query(() => Node, { nullable: true })
  @Public()
  @ReadNode()
  node(@Args('id', { type: () => ID }) _id: string, @Info() info: GraphQLResolveInfo) {
    return this.reader.read(info);
  }

  @Query(() => [Node], { nullable: 'items' })
  @Public()
  @ReadNodes()
  nodes(@Args('ids', { type: () => [ID] }) _ids: string[], @Info() info: GraphQLResolveInfo) {
    return this.reader.read(info);
  }

  @Query(() => String)
  @Public()
  unplanned() {
    return 'by a resolver';
  }

  @Mutation(() => TouchPayload)
  @Public()
  touch(@Args('id') id: string) {
    return { practice: recordRef(Practice, id), userErrors: [] };
  }
}

const shared = { on: () => City, of: () => Practice, description: 'Practices of the city.' };
export const links = [
  connectionField({ ...shared, name: 'practices', via: 'city', type: () => PracticeConnection, arguments: NestedArguments }),
  listField({
    ...shared,
    name: 'ranked',
    via: 'city',
    only: (row) => sql`${row.rank} IS NOT NULL`,
    orderBy: [
      { path: 'rank', direction: 'DESC' },
      { path: 'text.titleSort', direction: 'ASC' },
    ],
  }),
  toOneField({ ...shared, name: 'best', via: (row, parent) => sql`${row.cityId} = ${parent.id} AND ${row.rank} = 1` }),
  listField({
    on: () => Organisation,
    of: () => Practice,
    name: 'practices',
    via: (row, parent) =>
      sql`EXISTS (SELECT 1 FROM practice_partner p WHERE p.organisation_id = ${parent.id} AND p.version_id = ${row.shownVersionId})`,
    description: 'Practices with the organisation.',
  }),
];
