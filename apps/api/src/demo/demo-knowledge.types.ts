import type {
  DemoCitySlug,
  DemoLocale,
  DemoPolicyArea,
  DemoPractice,
  DemoPracticeTexts,
  DemoPracticeTranslation,
  DemoRole,
  DemoTheme,
} from './demo.types.js';
import type { DemoSourceKey } from './sources.js';

/** What challenges and lessons have in common. */
interface DemoClassified {
  slug: string;
  city: DemoCitySlug;
  originalLocale: DemoLocale;
  policyAreas: readonly DemoPolicyArea[];
  themes: readonly DemoTheme[];
  sdgs: readonly number[];
  /** Where the figures in the texts come from. */
  sources: readonly DemoSourceKey[];
}

export interface DemoChallengeTexts {
  title: string;
  description: string;
  causes: string;
  groupsAffected: string;
}

/** Another city that has the same challenge. */
export interface DemoChallengeJoin {
  city: DemoCitySlug;
  /** In English, the language the cities speak with each other. */
  note: string | null;
  joinedOn: string;
}

/** A practice that somebody suggests for a challenge. Reason and answer are in English. */
export interface DemoSuggestion {
  practice: string;
  reason: string;
  suggestedBy: DemoRole;
  suggestedOn: string;
  state: 'PROPOSED' | 'ACCEPTED' | 'DECLINED';
  /** What the city replied; null as long as it did not. */
  answer: string | null;
  answeredOn: string | null;
}

/** An open problem of a city. All of them are made up for the demonstration, and say so. */
export interface DemoChallenge extends DemoClassified {
  publishedOn: string;
  state: 'OPEN' | 'BEING_ADDRESSED' | 'SOLVED' | 'PARKED';
  stateNote: string | null;
  stateChangedOn: string | null;
  /** Slugs of the practices that solved it. */
  solvedBy: readonly string[];
  texts: Partial<Record<DemoLocale, DemoChallengeTexts>>;
  joins: readonly DemoChallengeJoin[];
  suggestions: readonly DemoSuggestion[];
}

export interface DemoLessonTexts {
  title: string;
  whatHappened: string;
  why: string;
  recommendation: string;
}

/** What was learned. Either its facts have a source, or it is made up and says so. */
export interface DemoLesson extends DemoClassified {
  outcome: 'POSITIVE' | 'NEGATIVE' | 'MIXED';
  happenedOn: string | null;
  invented: boolean;
  /** Where it was learned: slugs, the key of a transfer, the key of a session. */
  from: { practice?: string; challenge?: string; transfer?: string; exchangeSession?: string };
  texts: Partial<Record<DemoLocale, DemoLessonTexts>>;
}

export type DemoTransferStage = 'INTERESTED' | 'ASSESSING' | 'ADAPTING' | 'IMPLEMENTED' | 'DROPPED';

export interface DemoTransferStep {
  stage: DemoTransferStage;
  on: string;
  note: string;
}

/** A practice on its way into another city. All of them are made up for the demonstration, and say so. */
export interface DemoTransfer {
  key: string;
  practice: string;
  /** The publication of the practice that the adopting city started from. */
  practiceVersion: number;
  /** The adopting city. */
  city: DemoCitySlug;
  /** The language of all texts. */
  locale: DemoLocale;
  /** In order of time; the last one tells the stage. */
  steps: readonly DemoTransferStep[];
  adaptations: string | null;
  adaptationReasons: string | null;
  differingConditions: string | null;
  outcome: string | null;
  dropReason: string | null;
  /** Key of the contact at the adopting city. */
  contact: string | null;
  confirmedByGiver: string | null;
  confirmedByAdopter: string | null;
}

/** What a publication before the current one said: the current content, with these differences. */
export interface DemoPracticeVersion {
  number: 1 | 2;
  publishedOn: string;
  /** In English. */
  changeNote: string;
  /** The slug of that time, where it was another. */
  slug?: string;
  facts: Partial<Pick<DemoPractice, 'maturity' | 'evidenceLevel' | 'replicability' | 'policyAreas' | 'themes' | 'measuredResults'>>;
  /** Languages that it was there in. */
  locales: readonly DemoLocale[];
  /** Texts that read differently; null where there was none yet. */
  texts: Partial<Record<DemoLocale, Partial<Record<keyof DemoPracticeTexts, string | null>>>>;
}

/** The publications of a practice before the current one, which is the third. */
export interface DemoPracticeHistory {
  practice: string;
  earlier: readonly [DemoPracticeVersion, DemoPracticeVersion];
  /** What changed with the current publication. In English. */
  changeNote: string;
}

/** How a translation came about, where it is not simply written by a person and up to date. */
export interface DemoTranslation {
  practice: string;
  locale: DemoLocale;
  origin: 'HUMAN' | 'MACHINE';
  /** Whether somebody has checked it. What a person wrote is. */
  reviewed: boolean;
  /** Whether the original has changed since. */
  stale: boolean;
  /** The texts, where the practice itself has none in this language. */
  texts?: DemoPracticeTranslation;
}
