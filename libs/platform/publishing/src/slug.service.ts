import { Database, LOCK_CLASS } from '@alliance/database';
import { freeSlug, slugify } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';
import { Not, Raw } from 'typeorm';
import type { ContentRecord } from './content-record.entity.js';
import type { ContentType } from './content-type.js';
import { SlugAlias } from './slug-alias.entity.js';

/** Gives records their readable addresses, and sees to it that none is ever given twice. */
@Injectable()
export class Slugs {
  constructor(private readonly database: Database) {}

  /**
   * The slug of a record that was never published: its title and the end of its id. It needs no look at other slugs, so it tells
   * nobody which drafts there are.
   */
  provisional(title: string, recordId: string): string {
    return `${slugify(title)}-${recordId.slice(-8)}`;
  }

  /**
   * The slug of a record that is published under a title. Where the title is new, it takes a free slug and keeps the one before as an
   * alias. Holds the type's slugs until the transaction ends, so that two records can't take the same.
   *
   * @param former the title that it was published under before; null for a first publication
   */
  async settle(type: ContentType, record: ContentRecord, title: string, former: string | null): Promise<string> {
    const base = slugify(title);
    if (former !== null && slugify(former) === base) return record.slug;
    await this.database.lock(LOCK_CLASS.slug, type.name);
    const { manager } = this.database;
    // The same title with a number behind it: no other slug stands in the way.
    const alike = Raw((slug) => `${slug} ~ :pattern`, { pattern: `^${base}(-[0-9]+)?$` });
    const others = Not(record.id);
    const records = await manager.find<ContentRecord>(type.record, { select: { slug: true }, where: { slug: alike, id: others } });
    const aliases = await manager.findBy(SlugAlias, { type: type.name, slug: alike, recordId: others });
    const slug = freeSlug(base, new Set([...records, ...aliases].map((taken) => taken.slug)));
    // The alias is there already where the record once had this slug before.
    const alias = { type: type.name, slug: record.slug, recordId: record.id };
    await manager.createQueryBuilder().insert().into(SlugAlias).values(alias).orIgnore().execute();
    return slug;
  }
}
