import type { DemoSourceKey } from './sources.js';

/** Languages the demo content is written in. */
export type DemoLocale = 'fi' | 'sv' | 'de' | 'en';

/** A text in all four languages. */
export type LocalizedText = Record<DemoLocale, string>;

/** A text in some of the four languages. */
export type PartlyLocalizedText = Partial<LocalizedText>;

/** The partner cities, and two followers that do not exist. */
export type DemoCitySlug = 'espoo' | 'mannheim' | 'umea' | 'merelaane' | 'brzozogrod';

/** A public source that a statement of the demo data rests on. */
export interface DemoSource {
  title: string;
  url: string;
  /** Date of publication as far as it is known: a year, a month or a day (`2023`, `2023-10`, `2023-10-05`). */
  publishedOn: string | null;
  /** Every number that a text may take from this source, as whole digit groups (`11,5` is `11` and `5`). */
  figures: readonly string[];
}

/** Population of a city as one source states it; statements that disagree stand side by side. */
export interface DemoPopulation {
  /** Exact decimal. */
  value: string;
  /** Year the figure is for; null where the source gives none. */
  year: number | null;
  /** Day the figure is for, where the source is that exact. */
  date: string | null;
  provisional: boolean;
  method: string | null;
  source: DemoSourceKey;
}

/** A climate target as one source states it. */
export interface DemoTarget {
  scope: 'MUNICIPALITY' | 'URBAN_AREA' | 'CITY_ADMINISTRATION' | 'CONSUMPTION';
  /** The goal in a few words. */
  wording: string;
  baseYear: number | null;
  /** Exact decimal. */
  baseValue: string | null;
  baseUnit: string | null;
  targetYear: number;
  reductionPercent: string | null;
  residualHandling: 'CARBON_SINKS' | 'TECHNICAL_REMOVAL' | 'COMPENSATION' | 'NONE_LEFT' | null;
  source: DemoSourceKey;
}

export interface DemoCity {
  slug: DemoCitySlug;
  role: 'PARTNER' | 'FOLLOWER';
  name: LocalizedText;
  description: LocalizedText;
  originalLocale: DemoLocale;
  countryCode: string;
  lauCode: string | null;
  latitude: string;
  longitude: string;
  /** Languages that the city works in, which need not be among those of the texts. */
  languages: readonly string[];
  timeZone: string;
  website: string;
  joinedOn: string | null;
  populations: readonly DemoPopulation[];
  targets: readonly DemoTarget[];
  sources: readonly DemoSourceKey[];
}

export type DemoOrganisationKind = 'PUBLIC_AUTHORITY' | 'RESEARCH' | 'NETWORK';

export interface DemoOrganisation {
  slug: string;
  name: string;
  abbreviation: string | null;
  kind: DemoOrganisationKind;
  city: DemoCitySlug | null;
  parent: string | null;
  website: string | null;
  coordinatesAlliance: boolean;
  sources: readonly DemoSourceKey[];
}

/** A role one can write to, never a person. */
export interface DemoContact {
  key: string;
  role: LocalizedText;
  city: DemoCitySlug | null;
  organisation: string | null;
  email: string;
  visibility: 'NOBODY' | 'SIGNED_IN' | 'EVERYBODY';
}

/** Texts of a practice in one language, Markdown. */
export interface DemoPracticeTexts {
  title: string;
  summary: string;
  problemAddressed: string;
  objectives: string;
  solution: string;
  stakeholders: string;
  beneficiaries: string;
  resourcesNeeded: string;
  evidenceOfSuccess: string;
  challengesEncountered: string;
  successFactors: string;
  enablingConditions: string;
  transferPotential: string;
  transferTips: string;
  costNote?: string;
}

/** A shorter translation: what a reader needs to decide whether to read on in another language. */
export type DemoPracticeTranslation = Pick<DemoPracticeTexts, 'title' | 'summary' | 'problemAddressed' | 'solution'> &
  Partial<DemoPracticeTexts>;

export type DemoPolicyArea =
  'CLIMATE_AMBITION' | 'CLEAN_ENERGY' | 'CIRCULAR_ECONOMY' | 'BUILDING' | 'MOBILITY' | 'FARM_TO_FORK' | 'BIODIVERSITY' | 'ZERO_POLLUTION';

export type DemoTheme =
  | 'sme-transformation'
  | 'green-infrastructure'
  | 'local-value-chains'
  | 'green-and-social-procurement'
  | 'urban-governance'
  | 'stakeholder-engagement';

/** A result that a source gives as a number. Values are exact decimals. */
export interface DemoMeasuredResult {
  quantity: LocalizedText;
  /** A code of UCUM. */
  unit: string;
  before: string | null;
  after: string;
  /** First and last day of the time that the figures are from. */
  period: { startsOn: string; endsOn: string } | null;
  /** How it was measured, where the source tells. */
  method?: LocalizedText;
  source: DemoSourceKey;
}

export interface DemoLocation {
  name: string;
}

export interface DemoPractice {
  slug: string;
  city: DemoCitySlug;
  state: 'DRAFT' | 'IN_REVIEW' | 'PUBLISHED';
  originalLocale: DemoLocale;
  startedOn: string | null;
  endedOn: string | null;
  costAmount: string | null;
  costCurrency: string | null;
  /** Who pays for it, in the original language. */
  fundingSources: readonly string[];
  maturity: 'IDEA' | 'PILOT' | 'IMPLEMENTED' | 'SCALED';
  evidenceLevel: 'CLAIMED' | 'MONITORED' | 'EVALUATED' | 'INDEPENDENTLY_VERIFIED';
  replicability: 'LOW' | 'MEDIUM' | 'HIGH';
  policyAreas: readonly DemoPolicyArea[];
  themes: readonly DemoTheme[];
  sdgs: readonly number[];
  mainOrganisation: string;
  partners: readonly string[];
  location: DemoLocation | null;
  measuredResults: readonly DemoMeasuredResult[];
  sources: readonly DemoSourceKey[];
  texts: Partial<Record<DemoLocale, DemoPracticeTranslation>>;
}

/** A point in a day of an exchange: days after the first day, and local time of the host city. */
export interface DemoLocalTime {
  day: number;
  time: string;
}

export interface DemoSession {
  key: string;
  startsAt: DemoLocalTime;
  endsAt: DemoLocalTime;
  kind: 'PLENARY' | 'WORKSHOP' | 'SITE_VISIT' | 'NETWORKING';
  title: LocalizedText;
  description: LocalizedText;
}

export interface DemoExchangeDay {
  slug: string;
  city: DemoCitySlug;
  status: 'PUBLISHED' | 'COMPLETED';
  originalLocale: DemoLocale;
  /** First day as a local date, or days after seeding for a day that always lies ahead. */
  firstDay: string | { daysAhead: number };
  startsAt: DemoLocalTime;
  endsAt: DemoLocalTime;
  mode: 'IN_PERSON' | 'ONLINE' | 'HYBRID';
  /** Seats that can be booked here; none for days of the past. */
  capacity: number;
  attendeeCount: number | null;
  venueName: string | null;
  venueAddress: string | null;
  languages: readonly DemoLocale[];
  title: LocalizedText;
  purpose: LocalizedText;
  accessNotes: LocalizedText | null;
  travelNotes: LocalizedText | null;
  closingReport: LocalizedText | null;
  sessions: readonly DemoSession[];
  sources: readonly DemoSourceKey[];
}

export type DemoRole = 'PARTICIPANT' | 'PARTNER' | 'CONTRIBUTOR' | 'EDITOR' | 'MANAGER' | 'COORDINATOR' | 'ADMIN';

export interface DemoPerson {
  role: DemoRole;
  displayName: string;
  email: string;
  locale: DemoLocale;
  city: DemoCitySlug | null;
  organisation: string | null;
  /** Whether this person has a seat on the upcoming exchange day. */
  registered: boolean;
}
