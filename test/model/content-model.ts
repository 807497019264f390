/** What a record of content is, said as simply as it can be: what the product is compared with. */

export type ModelStatus = 'DRAFT' | 'IN_REVIEW' | 'NEEDS_CHANGES' | 'PUBLISHED' | 'ARCHIVED';
export type ModelLocale = 'en' | 'sv' | 'de';
export type ModelPerson = 'contributor' | 'editor' | 'coordinator' | 'stranger';

export interface ModelText {
  title: string;
  body: string | null;
  /** Counts the changes of the text. */
  revision: number;
  /** The revision of the original that it follows; null for the original. */
  basedOn: number | null;
  origin: 'HUMAN' | 'MACHINE';
  isChecked: boolean;
}

export interface ModelVersion {
  number: number | null;
  status: ModelStatus;
  submittedBy: ModelPerson | null;
  texts: Partial<Record<ModelLocale, ModelText>>;
}

/** A command, and what came of it: null where it was carried out, else the code of the error. */
export type Verb = 'update' | 'translate' | 'approveTranslation' | 'submit' | 'return' | 'publish' | 'restore' | 'discard' | 'archive';

export interface Command {
  verb: Verb;
  by: ModelPerson;
  /** Whether the sender had read the newest revision. */
  isCurrent: boolean;
  locale: ModelLocale;
  title: string;
  body: string | null;
  origin: 'HUMAN' | 'MACHINE';
  number: number;
}

const DRAFTING: readonly ModelPerson[] = ['contributor', 'editor', 'coordinator'];
const RIGHTS: Readonly<Record<Verb, readonly ModelPerson[]>> = {
  update: DRAFTING,
  translate: DRAFTING,
  approveTranslation: DRAFTING,
  submit: DRAFTING,
  restore: DRAFTING,
  discard: DRAFTING,
  return: ['editor'],
  publish: ['editor'],
  archive: ['editor'],
};

const ORIGINAL: ModelLocale = 'en';
const copy = <Value>(value: Value): Value => structuredClone(value);

/** A record, by its rules. `needsFourEyes` is the setting of its city. */
export class ContentModel {
  revision = 1;
  isArchived = false;
  published: ModelVersion[] = [];
  working: ModelVersion | null;

  constructor(
    title: string,
    private readonly needsFourEyes: boolean,
  ) {
    const original: ModelText = { title, body: null, revision: 1, basedOn: null, origin: 'HUMAN', isChecked: true };
    this.working = { number: null, status: 'DRAFT', submittedBy: null, texts: { [ORIGINAL]: original } };
  }

  get shown(): ModelVersion {
    return this.published.at(-1) ?? this.working!;
  }

  get status(): ModelStatus {
    if (this.isArchived) return 'ARCHIVED';
    return this.published.length > 0 ? 'PUBLISHED' : this.working!.status;
  }

  /** Carries a command out. @returns the code of the error; null where all is well. */
  run(command: Command): string | null {
    const { verb, by, isCurrent } = command;
    if (!RIGHTS[verb].includes(by)) {
      const seesIt = this.status === 'PUBLISHED' || by !== 'stranger';
      return seesIt ? 'FORBIDDEN' : 'NOT_FOUND';
    }
    if (!isCurrent) return 'CONFLICT';
    if (this.isArchived) return 'WRONG_STATE';
    const error = this[verb](command);
    if (error === null) this.revision += 1;
    return error;
  }

  private update({ title, body }: Command): string | null {
    const version = this.editable();
    if (!version) return 'WRONG_STATE';
    this.write(version, ORIGINAL, { title, body }, { origin: 'HUMAN', basedOn: null });
    return null;
  }

  private translate({ locale, title, body, origin }: Command): string | null {
    if (!this.mayEdit()) return 'WRONG_STATE';
    if (locale === ORIGINAL) return 'INVALID';
    const version = this.editable()!;
    this.write(version, locale, { title, body }, { origin, basedOn: version.texts[ORIGINAL]!.revision });
    return null;
  }

  private approveTranslation({ locale }: Command): string | null {
    const newest = this.working ?? this.published.at(-1)!;
    const text = newest.texts[locale];
    if (!text) return 'NOT_FOUND';
    const original = newest.texts[ORIGINAL]!;
    text.isChecked = true;
    if (locale !== ORIGINAL) text.basedOn = original.revision;
    const shown = this.published.at(-1)?.texts;
    const same = shown?.[locale];
    if (!same || !saySame(same, text)) return null;
    same.isChecked = true;
    if (locale !== ORIGINAL && saySame(shown[ORIGINAL]!, original)) same.basedOn = shown[ORIGINAL]!.revision;
    return null;
  }

  private submit({ by }: Command): string | null {
    if (!this.working || this.working.status === 'IN_REVIEW') return 'WRONG_STATE';
    if (!this.working.texts[ORIGINAL]!.body) return 'REQUIRED';
    Object.assign(this.working, { status: 'IN_REVIEW', submittedBy: by });
    return null;
  }

  private return(): string | null {
    if (this.working?.status !== 'IN_REVIEW') return 'WRONG_STATE';
    this.working.status = 'NEEDS_CHANGES';
    return null;
  }

  private publish({ by }: Command): string | null {
    if (this.working?.status !== 'IN_REVIEW') return 'WRONG_STATE';
    if (this.needsFourEyes && this.working.submittedBy === by) return 'FOUR_EYES';
    this.published.push({ ...this.working, status: 'PUBLISHED', number: this.published.length + 1 });
    this.working = null;
    return null;
  }

  private restore({ number }: Command): string | null {
    if (this.working || this.published.length === 0) return 'WRONG_STATE';
    const source = this.published[number - 1];
    if (!source) return 'NOT_FOUND';
    this.working = copyOf(source);
    return null;
  }

  private discard(): string | null {
    if (!this.working || this.working.status === 'IN_REVIEW' || this.published.length === 0) return 'WRONG_STATE';
    this.working = null;
    return null;
  }

  private archive(): string | null {
    if (this.published.length === 0) return 'WRONG_STATE';
    this.isArchived = true;
    return null;
  }

  private mayEdit(): boolean {
    return this.working?.status !== 'IN_REVIEW';
  }

  private editable(): ModelVersion | null {
    if (!this.mayEdit()) return null;
    this.working ??= copyOf(this.published.at(-1)!);
    return this.working;
  }

  private write(
    { texts }: ModelVersion,
    locale: ModelLocale,
    words: Pick<ModelText, 'title' | 'body'>,
    source: Pick<ModelText, 'origin' | 'basedOn'>,
  ): void {
    const known = texts[locale];
    const isSame = known?.title === words.title && known.body === words.body;
    texts[locale] = {
      ...words,
      ...source,
      revision: (known?.revision ?? 0) + (isSame ? 0 : 1),
      isChecked: source.origin === 'HUMAN',
    };
  }
}

function saySame(one: ModelText, other: ModelText): boolean {
  return one.title === other.title && one.body === other.body;
}

function copyOf({ texts }: ModelVersion): ModelVersion {
  return { number: null, status: 'DRAFT', submittedBy: null, texts: copy(texts) };
}
