import { Allow, Public } from '@alliance/access';
import { Args, ArgsType, Field, Float, ID, Info, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { computedField, publicIdOf, Reader, ReadReport, sql, visibleRows } from '../src/index.js';
import type { ReportRequest, Sql } from '../src/index.js';
import { City, Day, Practice, Size, Status } from './entities.js';

@ObjectType()
class CityStatistics {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field(() => Size, { nullable: true }) size!: Size | null;
  @Field(() => Float, { nullable: true }) area!: number | null;
  @Field(() => Int) count!: number;
  @Field() isLarge!: boolean;
  @Field(() => [String], { nullable: 'items' }) titles!: (string | null)[];
}

@ObjectType()
class Statistics {
  @Field(() => Int) count!: number;
  @Field(() => Day, { nullable: true }) firstStartedOn!: string | null;
  @Field(() => [CityStatistics]) cities!: CityStatistics[];
  @Field(() => CityStatistics, { nullable: true }) largest!: CityStatistics | null;
  @Field(() => Int, { nullable: true, description: 'Never there.' }) nothing!: number | null;
  @Field(() => Int, { description: 'Not there either, against its type.' }) missing!: number;
}

@ArgsType()
class StatisticsArguments {
  @Field(() => Status, { nullable: true }) status?: Status;
  @Field(() => [String], { nullable: true }) slugs?: string[];
  @Field(() => Day, { nullable: true }) startedFrom?: string;
  @Field(() => String, { nullable: true }) locale?: string;
}

/** Practices that the viewer may see, counted by city. */
function statistics({ argument }: ReportRequest): Sql {
  const [status, slugs, from] = ['status', 'slugs', 'startedFrom'].map(argument);
  const practices = visibleRows(
    () => Practice,
    (row, at) => ({
      columns: { city_id: row.cityId, slug: row.slug, title: at('text.title'), started_on: at('version.startedOn') },
      where: sql.and([
        status ? sql`${row.status} = ${status}::text` : sql.empty,
        slugs ? sql`${row.slug} = ANY (${slugs}::text[])` : sql.empty,
        from ? sql`${at('version.startedOn')} >= ${from}::date` : sql.empty,
      ]),
    }),
  );
  const cities = visibleRows(
    () => City,
    (row) => ({ columns: { id: row.id, name: row.name, size: row.size, area: row.area } }),
  );
  const city = sql`jsonb_build_object('id', ${publicIdOf(sql`'City'`, sql`c.id`)}, 'name', c.name, 'size', c.size, 'area', c.area, 'isLarge', coalesce(c.size = 'l', false),
    'count', (SELECT count(*) FROM counted p WHERE p.city_id = c.id),
    'titles', (SELECT coalesce(jsonb_agg(p.title ORDER BY p.slug), '[]') FROM counted p WHERE p.city_id = c.id))`;
  return sql`(WITH counted AS (${practices}), cities AS (SELECT c.name, ${city} AS value FROM (${cities}) c)
    SELECT jsonb_build_object('count', (SELECT count(*) FROM counted), 'firstStartedOn', (SELECT min(started_on) FROM counted),
      'cities', (SELECT coalesce(jsonb_agg(value ORDER BY name), '[]') FROM cities),
      'largest', (SELECT value FROM cities WHERE value -> 'isLarge' = 'true'), 'nothing', NULL))`;
}

@Resolver()
export class ReportResolver {
  constructor(private readonly reader: Reader) {}

  // Nullable, so that an error in it ends here: what else GraphQL tells of an answer that is null as a whole, is chance.
  @Query(() => Statistics, { nullable: true })
  @Public()
  @ReadReport(statistics)
  statistics(@Args() _arguments: StatisticsArguments, @Info() info: GraphQLResolveInfo) {
    return this.reader.read(info);
  }

  @Query(() => Statistics, { nullable: true })
  @Allow('practice.count')
  @ReadReport(statistics)
  closedStatistics(@Info() info: GraphQLResolveInfo) {
    return this.reader.read(info);
  }
}

/** `city.averageRank`: over the practices that the viewer may see. */
export const AverageRankField = computedField({
  on: () => City,
  name: 'averageRank',
  type: () => Float,
  nullable: true,
  expression: (city) =>
    sql`(SELECT avg(r.rank) FROM (${visibleRows(
      () => Practice,
      (row) => ({ columns: { rank: row.rank }, where: sql`${row.cityId} = ${city.id}` }),
    )}) r)`,
  description: 'Average rank of the practices.',
});
