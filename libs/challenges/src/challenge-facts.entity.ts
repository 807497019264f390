import { Theme } from '@alliance/practices';
import { ClassifiedVersion } from '@alliance/publishing';
import { ListOrder } from '@alliance/reader';
import { Field, ObjectType } from '@nestjs/graphql';
import { JoinTable, ManyToMany } from 'typeorm';
import type { Relation } from 'typeorm';

/** What a version of a challenge states that is the same in every language. */
@ObjectType({ isAbstract: true })
export class ChallengeFacts extends ClassifiedVersion {
  @ListOrder('position')
  @Field(() => [Theme], { description: 'The themes of the alliance that it belongs to.' })
  @ManyToMany(() => Theme)
  @JoinTable({
    name: 'challenge_version_theme',
    joinColumn: { name: 'version_id', foreignKeyConstraintName: 'fk_challenge_version_theme_version_id' },
    inverseJoinColumn: { name: 'theme_code', foreignKeyConstraintName: 'fk_challenge_version_theme_theme_code' },
  })
  themes!: Relation<Theme>[];
}
