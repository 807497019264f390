import { Public } from '@alliance/access';
import { Reader, ReadViewer } from '@alliance/reader';
import { Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Person } from './person.entity.js';

@Resolver(() => Person)
export class PersonResolver {
  constructor(private readonly reader: Reader) {}

  @Query(() => Person, { nullable: true, description: 'The person who is signed in; null for anonymous.' })
  @Public()
  @ReadViewer(() => Person)
  viewer(@Info() info: GraphQLResolveInfo) {
    return this.reader.read(info);
  }
}
