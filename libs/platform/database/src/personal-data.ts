/** What happens to a row when the person whom it is about is erased. */
export type Erasure =
  /** The row goes. */
  | 'DELETE_ROW'
  /** The row stays, because it counts; its personal columns are emptied or replaced. */
  | 'CLEAR_COLUMNS'
  /** Nothing has to be done: the values are encrypted under the person's key, which is destroyed. */
  | 'DESTROY_KEY';

/** When a row goes by itself, whether or not anybody asks. */
export interface Retention {
  /** The setting that holds the days, such as `RETENTION_SESSION_DAYS`. */
  setting: string;
  /** The property with the moment from which the days count; of several, the earliest. Rows where all are null stay. */
  from: string | readonly string[];
}

/** What the register of personal data says of a table. */
export interface PersonalRecordOptions {
  /** The property that holds the UUID of the person whom the row is about. */
  subject: string;
  /**
   * For rows that may be about somebody's address alone: the property that holds it, in lower case or not; or the mark that the
   * installation's key makes of it for the purpose `mark`.
   */
  address?: { in: string; mark?: string };
  /** What the rows are, in a few words: "Sessions in which somebody is signed in". */
  what: string;
  /** Why they are kept. */
  why: string;
  /** For how long, in words: "30 days after it ended". Where `retention` is given, it is what makes it true. */
  howLong: string;
  erasure: Erasure;
  retention?: Retention;
}

/** What the register says of a column. */
export interface PersonalColumnOptions {
  /** What it holds, in a few words. */
  what: string;
  /** What stands there after erasing, for `CLEAR_COLUMNS`: null unless said. */
  replacement?: string | null;
  /** True where not even the person gets it in their export, such as the hash of a secret. */
  secret?: boolean;
  /** Where the database sealed it under the key of the person whom the row is about: what their export calls it, unsealed. */
  sealed?: string;
  /** True for the UUID of a person. It stays: the row that it leads to holds nothing about anybody once the person is erased. */
  reference?: boolean;
}

interface Annotations {
  record?: PersonalRecordOptions;
  columns: Map<string, PersonalColumnOptions>;
  impersonal: Map<string, string>;
}

const annotations = new Map<Function, Annotations>();

function annotationsOf(target: Function): Annotations {
  let found = annotations.get(target);
  if (!found) annotations.set(target, (found = { columns: new Map(), impersonal: new Map() }));
  return found;
}

/** Marks an entity whose rows are about a person. The register, the export, erasing and the nightly clean-up follow it. */
export function PersonalRecord(options: PersonalRecordOptions): ClassDecorator {
  return (target) => void (annotationsOf(target).record = options);
}

/** Marks a column that holds something about a person. */
export function Personal(options: PersonalColumnOptions): PropertyDecorator {
  return (target, property) => void annotationsOf(target.constructor).columns.set(String(property), options);
}

/** Marks a column that holds the UUID of a person whom the row is not about, such as who wrote it. */
export function PersonReference(what: string): PropertyDecorator {
  return Personal({ what, reference: true });
}

/** Says why a column of a personal record, or one with a name like a personal one's, holds nothing about a person. */
export function NotPersonal(why: string): PropertyDecorator {
  return (target, property) => void annotationsOf(target.constructor).impersonal.set(String(property), why);
}

/** What is annotated on an entity and the classes it extends. */
export function personalDataOf(entity: Function): Readonly<Annotations> {
  const chain: Annotations[] = [];
  for (let target: Function | null = entity; target; target = Object.getPrototypeOf(target) as Function | null) {
    const found = annotations.get(target);
    if (found) chain.unshift(found);
  }
  const record = chain.findLast((one) => one.record)?.record;
  return {
    ...(record && { record }),
    columns: new Map(chain.flatMap(({ columns }) => [...columns])),
    impersonal: new Map(chain.flatMap(({ impersonal }) => [...impersonal])),
  };
}
