import { Clock, encodeId, formatMessage } from '@alliance/kernel';
import type { Locale } from '@alliance/kernel';
import { html } from '@alliance/graphql';
import { Injectable } from '@nestjs/common';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { archiveMessages, titleOf } from './data-archive.messages.js';
import { PersonalData } from './personal-data.service.js';
import type { PersonalRecordTable } from './personal-data.service.js';

/** Whose data are put together. */
export interface ArchiveOwner {
  /** UUID. */
  id: string;
  email: string;
  locale: Locale;
  timeZone: string;
}

/** Rows of a table that the page for reading shows; all of them are in the JSON. */
const SHOWN_ROWS = 1_000;

const STYLE = `:root { color-scheme: light dark; font: 1.125rem/1.6 system-ui, sans-serif; }
body { max-width: 48rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; }
dt { font-weight: 600; } dd { margin: 0 0 0.5rem; white-space: pre-wrap; }`;

/** Makes the file with everything that is held on a person: `data.json` for programs, `index.html` to read, `README.txt`. */
@Injectable()
export class DataArchive {
  constructor(
    private readonly clock: Clock,
    private readonly personalData: PersonalData,
  ) {}

  /** The ZIP file. Rows are read page by page, so that only the packed file is ever in memory as a whole. */
  async build(owner: ArchiveOwner): Promise<Buffer> {
    const now = this.clock.now();
    const files = new ZipFiles(['data.json', 'index.html', 'README.txt'], now);
    const write = (json: string, page = ''): void => {
      files.write('data.json', json);
      files.write('index.html', page);
    };
    write(head({ person: encodeId('pers', owner.id), generatedAt: now.toISOString() }), pageHead(owner, now));
    let separator = '';
    for (const table of this.personalData.records) {
      write(`${separator}${JSON.stringify(table.name)}:`, '');
      await this.writeRecords(table, owner, write);
      separator = ',\n';
    }
    write('},\n"references":[');
    await this.writeReferences(owner, write);
    write(']}\n', '</main></body></html>\n');
    files.write('README.txt', `${formatMessage(archiveMessages.readMe, owner.locale)}\n`);
    return files.finish();
  }

  private async writeRecords(table: PersonalRecordTable, owner: ArchiveOwner, write: (json: string, page?: string) => void): Promise<void> {
    const { what, why, howLong } = table.record;
    write(
      `{"what":${JSON.stringify(what)},"why":${JSON.stringify(why)},"howLong":${JSON.stringify(howLong)},"rows":[`,
      html`<h2>${titleOf(table.name, owner.locale) ?? what}</h2>`.toString(),
    );
    let count = 0;
    for await (const row of this.personalData.rowsAbout(table, owner)) {
      count += 1;
      write(`${count > 1 ? ',\n' : ''}${JSON.stringify(row, presentable)}`, count <= SHOWN_ROWS ? described(row, count) : '');
    }
    const note = count === 0 ? archiveMessages.nothing : count > SHOWN_ROWS ? archiveMessages.more : null;
    write(']}', note ? html`<p>${formatMessage(note, owner.locale, { shown: SHOWN_ROWS, count })}</p>`.toString() : '');
  }

  private async writeReferences({ id, locale }: ArchiveOwner, write: (json: string, page?: string) => void): Promise<void> {
    let separator = '';
    write('', html`<h2>${archiveMessages.references[locale]}</h2>`.toString());
    for (const { table, column } of this.personalData.references) {
      for await (const keys of this.personalData.keysLeadingTo(table, column.name, id)) {
        write(`${separator}${JSON.stringify({ table: table.name, what: column.what, key: keys })}`);
        write('', html`<p><span lang="en">${column.what}</span>: ${table.name} ${keys.join(' ')}</p>`.toString());
        separator = ',\n';
      }
    }
    if (separator === '') write('', html`<p>${archiveMessages.nothing[locale]}</p>`.toString());
  }
}

/** Files that are packed as they are written. */
class ZipFiles {
  private readonly chunks: Uint8Array[] = [];
  private readonly files = new Map<string, ZipDeflate>();
  private failure: Error | null = null;
  private readonly zip = new Zip((error, chunk) => {
    if (error) this.failure = error;
    else this.chunks.push(chunk);
  });

  constructor(names: readonly string[], time: Date) {
    for (const name of names) {
      const file = new ZipDeflate(name);
      file.mtime = time;
      this.files.set(name, file);
      this.zip.add(file);
    }
  }

  write(name: string, text: string): void {
    if (text !== '') this.files.get(name)!.push(strToU8(text));
  }

  finish(): Buffer {
    for (const file of this.files.values()) file.push(new Uint8Array(0), true);
    this.zip.end();
    if (this.failure) throw this.failure;
    return Buffer.concat(this.chunks);
  }
}

function head(facts: Record<string, string>): string {
  return `${JSON.stringify(facts).slice(0, -1)},"records":{`;
}

function pageHead({ locale, timeZone }: ArchiveOwner, now: Date): string {
  const title = archiveMessages.title[locale];
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(now);
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
${html`<title>${title}</title>`.toString()}<style>${STYLE}</style></head>
<body><main>${html`<h1>${title}</h1>
    <p>${formatMessage(archiveMessages.asOf, locale, { time })}</p>`.toString()}
`;
}

function described(row: Record<string, unknown>, number: number): string {
  const entries = Object.entries(row).filter(([, value]) => value !== null);
  return html`<h3>${number}</h3>
    <dl>
      ${entries.map(
        ([name, value]) =>
          html`<dt lang="en">${name}</dt>
            <dd>${readable(value)}</dd>`,
      )}
    </dl> `.toString();
}

function readable(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value, presentable) : String(value);
}

// A Buffer turns itself into an object before a replacer sees it.
function presentable(_key: string, value: unknown): unknown {
  const buffer = value as { type?: unknown; data?: number[] } | null;
  return buffer?.type === 'Buffer' && buffer.data ? Buffer.from(buffer.data).toString('base64') : value;
}
