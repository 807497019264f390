import { idPrefixOf } from '@alliance/reader';
import { Injectable } from '@nestjs/common';
import type { ContentType } from './content-type.js';

/** All types of content that there are. Each registers itself when the process starts. */
@Injectable()
export class ContentTypes {
  private readonly types = new Map<string, ContentType>();

  register(type: ContentType): void {
    this.types.set(type.record.name, type);
  }

  /** The type whose public ids have this prefix; undefined where there is none. */
  findByPrefix(prefix: string): ContentType | undefined {
    return [...this.types.values()].find(({ record }) => idPrefixOf(record) === prefix);
  }

  /** The type whose records have this entity name, such as `Practice`. @throws where there is none. */
  getByRecordType(recordType: string): ContentType {
    const type = this.types.get(recordType);
    if (!type) throw new Error(`"${recordType}" is no type of content.`);
    return type;
  }

  list(): ContentType[] {
    return [...this.types.values()];
  }
}
