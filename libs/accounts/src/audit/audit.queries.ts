import { connectionArguments, connectionOf, DateTimeFilter, IdFilter, orderInput, StringFilter } from '@alliance/graphql';
import { ArgsType, Field, InputType, registerEnumType } from '@nestjs/graphql';
import { AuditEntry } from './audit-entry.entity.js';

export const AuditEntryConnection = connectionOf(() => AuditEntry);

export enum AuditEntryOrderField {
  OCCURRED_AT = 'OCCURRED_AT',
}

registerEnumType(AuditEntryOrderField, {
  name: 'AuditEntryOrderField',
  description: 'What the audit trail can be ordered by.',
  valuesMap: { OCCURRED_AT: { description: 'The moment that it was done.' } },
});

@InputType({ description: 'Which entries of the audit trail. Everything given must hold.' })
export class AuditEntryWhere {
  @Field(() => DateTimeFilter, { nullable: true, description: 'By the moment that it was done.' })
  occurredAt?: DateTimeFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'By what was done, such as `practice.publish`.' })
  action?: StringFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'By the type of the record, such as `Practice`.' })
  recordType?: StringFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'By the id of the record.' })
  recordId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'By the id of the person who acted.' })
  actorId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'By the id of the city that the record belongs to.' })
  cityId?: IdFilter | null;

  @Field(() => [AuditEntryWhere], { nullable: true, description: 'All of these hold.' })
  and?: AuditEntryWhere[] | null;

  @Field(() => [AuditEntryWhere], { nullable: true, description: 'At least one of these holds.' })
  or?: AuditEntryWhere[] | null;

  @Field(() => AuditEntryWhere, { nullable: true, description: 'This does not hold.' })
  not?: AuditEntryWhere | null;
}

export const AuditEntryOrder = orderInput('AuditEntry', AuditEntryOrderField);

@ArgsType()
export class AuditTrailArguments extends connectionArguments(AuditEntryWhere, AuditEntryOrder) {}
