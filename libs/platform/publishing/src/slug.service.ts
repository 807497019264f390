import { Database, LOCK_CLASS } from '@alliance/database';
import { freeSlug, slugify } from '@alliance/kernel';
import { Injectable } from '@nestjs/common';
import { Like } from 'typeorm';
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
   * Takes a free slug for a record that is published for the first time, and keeps its provisional one as an alias. Holds the
   * type's slugs until the transaction ends, so that two records can't take the same.
   */
  async settle(type: ContentType, record: ContentRecord, title: string): Promise<string> {
    await this.database.lock(LOCK_CLASS.slug, type.name);
    const { manager } = this.database;
    const base = slugify(title);
    const alike = Like(`${base}%`);
    const records = await manager.find<ContentRecord>(type.record, { select: { slug: true }, where: { slug: alike } });
    const aliases = await manager.findBy(SlugAlias, { type: type.name, slug: alike });
    const slug = freeSlug(base, new Set([...records, ...aliases].map((taken) => taken.slug)));
    await manager.insert(SlugAlias, { type: type.name, slug: record.slug, recordId: record.id });
    return slug;
  }
}
