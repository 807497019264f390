import { RecordArguments } from '@alliance/graphql';
import { ArgsType, Field, Int } from '@nestjs/graphql';
import { Min } from 'class-validator';

/** Arguments of a field that looks one record up, as it is now or was at an earlier publication. */
@ArgsType()
export class ContentArguments extends RecordArguments {
  @Min(1)
  @Field(() => Int, { nullable: true, description: 'Number of a publication: the record as it was then. Left out, as it is now.' })
  version?: number | null;
}
