import { Allow } from '@alliance/access';
import { Reader, ReadConnection } from '@alliance/reader';
import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { AuditEntry } from './audit-entry.entity.js';
import { AuditEntryConnection, AuditTrailArguments } from './audit.queries.js';

@Resolver(() => AuditEntry)
export class AuditResolver {
  constructor(private readonly reader: Reader) {}

  @Query(() => AuditEntryConnection, {
    description: 'Who did what to which record, the latest first: for managers in their own city, for the coordinator everywhere.',
  })
  @Allow('audit.read')
  @ReadConnection(() => AuditEntry)
  auditTrail(@Args() _arguments: AuditTrailArguments, @Info() info: GraphQLResolveInfo) {
    return this.reader.read(info);
  }
}
