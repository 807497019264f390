import { ScopeDirectory } from '@alliance/accounts';
import { PublishingModule } from '@alliance/publishing';
import { connectionField } from '@alliance/reader';
import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CityReferences } from './city-references.service.js';
import { CityScopeDirectory } from './city-scope-directory.js';
import { CityStatement } from './city-statement.entity.js';
import { CityTarget } from './city-target.entity.js';
import { CityText } from './city-text.entity.js';
import { City } from './city.entity.js';
import { NestedOrganisationsArguments, OrganisationConnection } from './city.queries.js';
import { CityResolver } from './city.resolver.js';
import { CityService } from './city.service.js';
import { ContactText } from './contact-text.entity.js';
import { Contact } from './contact.entity.js';
import { ContactResolver } from './contact.resolver.js';
import { ContactService } from './contact.service.js';
import { Organisation } from './organisation.entity.js';
import { OrganisationResolver } from './organisation.resolver.js';
import { OrganisationService } from './organisation.service.js';
import { PEOPLE_LINKS } from './people.links.js';
import { CityTranslationTasks } from './translation.links.js';

const CityOrganisations = connectionField({
  on: () => City,
  name: 'organisations',
  of: () => Organisation,
  via: 'city',
  type: () => OrganisationConnection,
  arguments: NestedOrganisationsArguments,
  description: 'The organisations that belong to the city, by name.',
});

const OrganisationChildren = connectionField({
  on: () => Organisation,
  name: 'children',
  of: () => Organisation,
  via: 'parent',
  type: () => OrganisationConnection,
  arguments: NestedOrganisationsArguments,
  description: 'The organisations that belong to this one, by name.',
});

/** Cities and organisations. Global, because accounts, which come first, ask for the names of what roles are given for. */
@Global()
@Module({
  imports: [PublishingModule, TypeOrmModule.forFeature([City, CityText, CityTarget, CityStatement, Organisation, Contact, ContactText])],
  providers: [
    CityReferences,
    CityService,
    CityResolver,
    OrganisationService,
    OrganisationResolver,
    ContactService,
    ContactResolver,
    CityOrganisations,
    OrganisationChildren,
    CityTranslationTasks,
    ...PEOPLE_LINKS,
    { provide: ScopeDirectory, useClass: CityScopeDirectory },
  ],
  exports: [ScopeDirectory, CityReferences],
})
export class CitiesModule {}
