import {
  type ContentRecord,
  ContentService,
  type ContentText,
  type ContentVersion,
  type CreateContentInput,
  type Words,
} from '@alliance/publishing';
import { Inject } from '@nestjs/common';
import { CityReferences } from './city-references.service.js';

/** Writing one type of content that belongs to cities: who owns it, and whether a second person has to publish it, is up to them. */
export abstract class CityContentService<
  Entity extends ContentRecord & { cityId: string },
  Version extends ContentVersion,
  Text extends ContentText,
  Content extends Words<Text>,
> extends ContentService<Entity, Version, Text, Content> {
  @Inject(CityReferences) protected readonly cities!: CityReferences;

  /** What the `type` of such content says of its owner. */
  protected readonly ownedByCity = {
    scopeOf: ({ cityId }: Entity) => ({ cityId }),
    needsFourEyes: ({ cityId }: Entity) => this.cities.needsFourEyes(cityId),
  };

  protected override async ownerOf({ cityId }: CreateContentInput<Content>): Promise<Partial<Entity>> {
    return { cityId: await this.cities.cityId(cityId) } as Partial<Entity>;
  }
}
