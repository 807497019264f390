import { RevisionedEntity } from '@alliance/database';
import { DateTimeScalar, Node, UrlScalar } from '@alliance/graphql';
import { ListOrder, Readable } from '@alliance/reader';
import { Extensions, Field, Int, ObjectType } from '@nestjs/graphql';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, OneToMany, Unique } from 'typeorm';
import type { Relation } from 'typeorm';
import { City } from './city.entity.js';
import { OrganisationKind } from './city.enums.js';
import { Contact } from './contact.entity.js';

/** A body that works with a city or with the alliance. Its name is a proper name, the same in every language. */
@Entity()
@Unique('uq_organisation_slug', ['slug'])
@Index('ix_organisation_name_sort', ['nameSort', 'id'])
@Index('ix_organisation_city_id', ['cityId', 'nameSort', 'id'])
@Index('ix_organisation_parent_id', ['parentId', 'nameSort', 'id'])
@Index('ix_organisation_kind', ['kind', 'nameSort', 'id'])
@Check(
  'ck_organisation_kind',
  `kind IN ('PUBLIC_AUTHORITY', 'PUBLIC_COMPANY', 'SME', 'LARGE_COMPANY', 'ASSOCIATION', 'SOCIAL_ECONOMY', 'COOPERATIVE', 'RESEARCH', 'NGO', 'NETWORK')`,
)
@Check('ck_organisation_parent_id', 'parent_id <> id')
@Readable<Organisation>({
  idPrefix: 'org',
  orders: { NAME: 'nameSort' },
  defaultOrder: [{ field: 'NAME', direction: 'ASC' }],
})
@ObjectType({ implements: () => [Node], description: 'A body that works with a city or with the alliance.' })
export class Organisation extends RevisionedEntity {
  @Field(() => String, { description: 'Readable name in addresses, unique among organisations.' })
  @Column('text')
  slug!: string;

  @Field(() => String, { description: 'What the organisation calls itself.' })
  @Column('text')
  name!: string;

  /** The name's key in the order of English and German. */
  @Column({ type: 'text', collation: 'C' })
  nameSort!: string;

  @Field(() => String, { nullable: true, description: 'Abbreviation that the organisation uses.' })
  @Column('text', { nullable: true })
  abbreviation!: string | null;

  @Field(() => OrganisationKind, { description: 'What kind of body it is.' })
  @Column('text')
  kind!: OrganisationKind;

  @Column('uuid', { nullable: true })
  cityId!: string | null;

  @Field(() => City, { nullable: true, description: 'The city that it belongs to; null for one that stands above cities.' })
  @ManyToOne(() => City)
  @JoinColumn({ name: 'city_id', foreignKeyConstraintName: 'fk_organisation_city_id' })
  city!: Relation<City> | null;

  @Column('uuid', { nullable: true })
  parentId!: string | null;

  @Field(() => Organisation, { nullable: true, description: 'The organisation that it is a part of.' })
  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'parent_id', foreignKeyConstraintName: 'fk_organisation_parent_id' })
  parent!: Relation<Organisation> | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Its own website.' })
  @Column('text', { nullable: true })
  website!: string | null;

  @Field(() => Boolean, { description: 'True for whoever coordinates the alliance.' })
  @Column('boolean', { default: false })
  coordinatesAlliance!: boolean;

  @Extensions({ listSize: 10 })
  @ListOrder('position')
  @Field(() => [Contact], { description: 'Whom to turn to at the organisation.' })
  @OneToMany(() => Contact, (contact) => contact.organisation)
  contacts!: Relation<Contact>[];

  @Field(() => Int, { description: 'Goes up with every change; what `expectedRevision` is compared with.' })
  declare revision: number;

  @Field(() => DateTimeScalar, { description: 'When the organisation was last changed.' })
  declare updatedAt: Date;
}
