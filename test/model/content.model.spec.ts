import type { Actor, Role } from '@alliance/access';
import { ChallengeService } from '@alliance/challenges';
import type { City } from '@alliance/cities';
import { createCity } from '@alliance/cities/testing';
import { AppError, ConflictError, encodeId, newId, UserError, UserErrors } from '@alliance/kernel';
import { LessonService } from '@alliance/lessons';
import { PracticeService } from '@alliance/practices';
import type { ContentService } from '@alliance/publishing';
import type { TestApp } from '@alliance/testing';
import fc from 'fast-check';
import { createTestApp } from '../support.js';
import { IS_LONG, SEED } from '../random-walk.js';
import { type Command, ContentModel, type ModelLocale, type ModelPerson, type ModelVersion } from './content-model.js';

type AnyContent = ContentService<any, any, any, any>;

/** A type of content, the text that it asks for besides its title, and what else must be there. */
interface Kind {
  service: AnyContent;
  prefix: string;
  body: string;
  /** What else has to be said before it can be submitted. */
  given: object;
}

const RUNS = IS_LONG ? 1_000 : 40;
const COMMANDS = 50;

const PEOPLE: Readonly<Record<ModelPerson, [Role, 'own' | 'other' | 'alliance']>> = {
  contributor: ['CONTRIBUTOR', 'own'],
  editor: ['EDITOR', 'own'],
  coordinator: ['COORDINATOR', 'alliance'],
  stranger: ['MANAGER', 'other'],
};

const command: fc.Arbitrary<Command> = fc.record({
  // Weighted so that walks get far: much is drafted, submitted and published.
  verb: fc.oneof(
    { weight: 50, arbitrary: fc.constantFrom('update', 'submit', 'publish') },
    { weight: 30, arbitrary: fc.constantFrom('translate', 'return', 'discard', 'approveTranslation') },
    // Only possible between a publication and the next change.
    { weight: 30, arbitrary: fc.constant('restore' as const) },
    { weight: 2, arbitrary: fc.constant('archive' as const) },
  ) as fc.Arbitrary<Command['verb']>,
  by: fc.oneof(
    { weight: 6, arbitrary: fc.constant('editor' as const) },
    { weight: 2, arbitrary: fc.constantFrom('contributor', 'coordinator') },
    { weight: 1, arbitrary: fc.constant('stranger' as const) },
  ) as fc.Arbitrary<ModelPerson>,
  isCurrent: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  locale: fc.constantFrom<ModelLocale>('en', 'sv', 'de'),
  title: fc.constantFrom('Green roofs', 'Cargo bikes', 'Gröna tak', '"; DROP TABLE practice'),
  body: fc.option(fc.constantFrom('Once upon a time.', 'Later.'), { freq: 5 }),
  origin: fc.constantFrom('HUMAN', 'MACHINE'),
  number: fc.integer({ min: 1, max: 4 }),
});

describe('content of any type, after any sequence of commands', () => {
  let app: TestApp;
  let kinds: Record<string, Kind>;
  let cities: { relaxed: City; strict: City; other: City };

  beforeAll(async () => {
    app = await createTestApp();
    cities = {
      relaxed: await createCity(app.database),
      strict: await createCity(app.database, { fourEyes: true }),
      other: await createCity(app.database),
    };
    kinds = {
      practice: { service: app.get(PracticeService), prefix: 'prac', body: 'summary', given: {} },
      challenge: { service: app.get(ChallengeService), prefix: 'chal', body: 'description', given: {} },
      lesson: {
        service: app.get(LessonService),
        prefix: 'less',
        body: 'whatHappened',
        given: { outcome: 'POSITIVE', recommendation: 'Do it.' },
      },
    };
  });
  afterAll(() => app.close());

  const actorOf = (person: ModelPerson, { id }: City): Actor => {
    const [role, where] = PEOPLE[person];
    const scopeId = { own: id, other: cities.other.id, alliance: null }[where];
    return { id: newId(), grants: [{ role, scopeKind: where === 'alliance' ? 'ALLIANCE' : 'CITY', scopeId }] };
  };

  const send = ({ service, prefix, body }: Kind, id: string, revision: number, actor: Actor, sent: Command): Promise<unknown> => {
    const target = { id: encodeId(prefix, id), expectedRevision: sent.isCurrent ? revision : revision + 1 };
    const words = { title: sent.title, [body]: sent.body };
    switch (sent.verb) {
      case 'update':
        return service.update(actor, { ...target, ...words });
      case 'translate':
        return service.translate(actor, { ...target, ...words, locale: sent.locale, origin: sent.origin as never });
      case 'approveTranslation':
        return service.approveTranslation(actor, { ...target, locale: sent.locale });
      case 'return':
        return service.returnForChanges(actor, { ...target, reason: 'Say more.' });
      case 'restore':
        return service.restore(actor, { ...target, version: sent.number });
      default:
        return service[sent.verb](actor, target);
    }
  };

  /** Everything that is kept of a record, in the words of the model. */
  const stateOf = async ({ service, body }: Kind, id: string) => {
    const { name } = service.type;
    const column = body.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    const [record] = await app.rows(
      `SELECT r.revision, r.status, r.published_version_id AS published, r.working_version_id AS working, r.shown_version_id AS shown,
         (SELECT json_agg(json_build_object('id', v.id, 'number', v.number, 'status', v.status, 'texts',
            (SELECT json_object_agg(t.locale, json_build_object('title', t.title, 'body', t.${column}, 'revision', t.revision,
               'basedOn', t.based_on_revision, 'origin', t.origin, 'isChecked', t.reviewed_at IS NOT NULL))
             FROM ${name}_text t WHERE t.version_id = v.id)) ORDER BY v.number)
          FROM ${name}_version v WHERE v.${name}_id = r.id) AS versions
       FROM ${name} r WHERE r.id = $1`,
      [id],
    );
    const versions: { id: string; number: number | null }[] = record!['versions'];
    const find = (key: string) => versions.find((version) => version.id === record![key])?.number;
    return {
      revision: record!['revision'],
      status: record!['status'],
      published: find('published') ?? null,
      working: find('working') === undefined ? 'none' : 'open',
      shown: find('shown'),
      versions: versions.map(({ id: _id, ...version }) => version),
    };
  };

  const expected = (model: ContentModel) => {
    const said = ({ submittedBy: _submittedBy, ...version }: ModelVersion) => version;
    return {
      revision: model.revision,
      status: model.status,
      published: model.published.at(-1)?.number ?? null,
      working: model.working ? 'open' : 'none',
      shown: model.shown.number,
      versions: [...model.published, ...(model.working ? [model.working] : [])].map(said),
    };
  };

  it(`is what the model says (${RUNS} walks of ${COMMANDS} commands, seed ${SEED})`, async () => {
    const outcomes = new Map<string, number>();
    const walk = fc.asyncProperty(
      fc.constantFrom('practice', 'challenge', 'lesson'),
      fc.constantFrom('relaxed', 'strict'),
      fc.array(command, { minLength: COMMANDS, maxLength: COMMANDS }),
      async (name, cityName, commands) => {
        const kind = kinds[name]!;
        const city = cities[cityName as 'relaxed' | 'strict'];
        const people = Object.fromEntries(Object.keys(PEOPLE).map((person) => [person, actorOf(person as ModelPerson, city)]));
        const input = { cityId: encodeId('city', city.id), locale: 'en' as const, title: 'Start', ...kind.given };
        const { id } = (await kind.service.create(people['editor']!, input)) as { id: string };
        const model = new ContentModel('Start', city.fourEyes);
        for (const sent of commands) {
          const revision = model.revision;
          const should = model.run(sent);
          const did = await send(kind, id, revision, people[sent.by]!, sent).then(() => null, codeOf);
          expect([sent.verb, did]).toEqual([sent.verb, should]);
          outcomes.set(`${sent.verb} ${did ?? 'done'}`, (outcomes.get(`${sent.verb} ${did ?? 'done'}`) ?? 0) + 1);
          // What was refused must have changed nothing, and the last state is looked at anyway.
          if (did === null || sent === commands.at(-1)) expect(await stateOf(kind, id)).toEqual(expected(model));
        }
        expect(await stateOf(kind, id)).toEqual(expected(model));
      },
    );
    await fc.assert(walk, { numRuns: RUNS, seed: SEED });
    // Walks that never get anywhere would prove nothing. A short form may miss what happens in every tenth walk.
    for (const verb of ['update', 'translate', 'submit', 'publish']) expect([verb, outcomes.has(`${verb} done`)]).toEqual([verb, true]);
    if (!IS_LONG) return;
    for (const verb of ['update', 'translate', 'approveTranslation', 'submit', 'return', 'publish', 'restore', 'discard', 'archive']) {
      expect([verb, (outcomes.get(`${verb} done`) ?? 0) > RUNS / 50]).toEqual([verb, true]);
    }
    for (const refused of [
      'publish FOUR_EYES',
      'submit REQUIRED',
      'restore NOT_FOUND',
      'update CONFLICT',
      'update FORBIDDEN',
      'update NOT_FOUND',
    ]) {
      expect([refused, (outcomes.get(refused) ?? 0) > 0]).toEqual([refused, true]);
    }
  }, 1_200_000);
});

function codeOf(error: unknown): string {
  if (error instanceof UserErrors) return error.errors[0]!.code;
  if (error instanceof ConflictError) return 'CONFLICT';
  if (error instanceof UserError || error instanceof AppError) return error.code;
  throw error;
}
