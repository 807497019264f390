import { AuditTrail, require } from '@alliance/access';
import type { Actor } from '@alliance/access';
import { Database } from '@alliance/database';
import { decodeId, givenValues, newId, notFound, UserError } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';
import { City } from './city.entity.js';
import { cityMessages } from './city.messages.js';
import { requireOriginalText } from './city.rules.js';
import { ContactText } from './contact-text.entity.js';
import { Contact } from './contact.entity.js';
import type { ContactTextInput, CreateContactInput, UpdateContactInput } from './contact.inputs.js';
import { Organisation } from './organisation.entity.js';

const REQUIRED = ['visibility', 'position'] as const;
const NULLABLE = ['email', 'phone'] as const;

/** Contacts of one city or organisation: their list is read as a whole. */
const MAX_CONTACTS = 50;

/** Where a contact works: exactly one of the two. */
type Place = Pick<Contact, 'cityId' | 'organisationId'>;

/** Writes contacts. Addresses and numbers stay in their row: neither the audit trail nor an error holds them. */
@Injectable()
export class ContactService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  /** Adds a contact to a city or an organisation. */
  async create(actor: Actor, input: CreateContactInput): Promise<{ id: string }> {
    const place: Place = {
      cityId: input.cityId ? decodeId(input.cityId)!.uuid : null,
      organisationId: input.organisationId ? decodeId(input.organisationId)!.uuid : null,
    };
    const cityId = await this.managingCity(place);
    require(actor, 'contact.create', { cityId }, { readable: true });
    requireOriginalText(input.texts, input.originalLocale);
    await this.requireRoom(place);
    const id = newId();
    const { originalLocale } = input;
    await this.database.manager.insert(Contact, { id, ...place, originalLocale, ...givenValues(input, REQUIRED, NULLABLE) });
    await this.saveTexts(id, input.texts);
    await this.audit.record(actor, 'contact.create', { type: 'Contact', id, cityId });
    return { id };
  }

  /**
   * Changes what is given; texts by language.
   *
   * @throws ConflictError where somebody saved a newer revision meanwhile
   */
  async update(actor: Actor, input: UpdateContactInput): Promise<{ id: string }> {
    const { uuid: id } = decodeId(input.id)!;
    const contact = await this.database.manager.findOneBy(Contact, { id });
    if (!contact) throw notFound();
    const cityId = await this.managingCity(contact);
    require(actor, 'contact.update', { cityId }, { readable: true });
    await this.database.findForUpdate(Contact, id, input.expectedRevision);
    const changes = givenValues(input, REQUIRED, NULLABLE);
    await this.database.manager.update(Contact, id, changes);
    await this.saveTexts(id, input.texts ?? []);
    const changedFields = Object.keys({ ...changes, ...givenValues(input, ['texts']) });
    await this.audit.record(actor, 'contact.update', { type: 'Contact', id, cityId }, { changedFields });
    return { id };
  }

  /** UUID of the city whose managers look after a contact; null for one of an organisation above cities. */
  private async managingCity({ cityId, organisationId }: Place): Promise<string | null> {
    const { manager } = this.database;
    if (cityId) {
      if (await manager.existsBy(City, { id: cityId })) return cityId;
      throw new UserError('NOT_FOUND', cityMessages.cityMissing, { path: ['input', 'cityId'] });
    }
    const organisation = await manager.findOneBy(Organisation, { id: organisationId! });
    if (!organisation) throw new UserError('NOT_FOUND', cityMessages.organisationMissing, { path: ['input', 'organisationId'] });
    return organisation.cityId;
  }

  /** Throws where a city or organisation has as many contacts as it can. Its row, held, keeps the count true. */
  private async requireRoom({ cityId, organisationId }: Place): Promise<void> {
    if (cityId) await this.database.findForUpdate(City, cityId);
    else await this.database.findForUpdate(Organisation, organisationId!);
    const there = await this.database.manager.countBy(Contact, cityId ? { cityId } : { organisationId: organisationId! });
    if (there < MAX_CONTACTS) return;
    const path = ['input', cityId ? 'cityId' : 'organisationId'];
    throw new UserError('LIMIT', cityMessages.tooManyContacts, { path, parameters: { limit: MAX_CONTACTS } });
  }

  private async saveTexts(contactId: string, texts: readonly ContactTextInput[]): Promise<void> {
    for (const { locale, role } of texts)
      await this.database.manager.upsert(ContactText, { contactId, locale, role }, ['contactId', 'locale']);
  }
}
