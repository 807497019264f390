import { describeOnServer } from '@alliance/testing';
import { Browser } from '../cookie-browser.js';
import { OidcJourney } from '../oidc-journey.js';

const RUNS = 20;
const BROWSERS = 6;

describeOnServer('several browsers that come back from a provider at once', () => {
  let journey: OidcJourney;

  beforeAll(async () => {
    journey = await OidcJourney.start();
  });
  afterAll(() => journey?.close());

  /** Brings browsers to the door, then lets all of them in at the same moment; answers their statuses. */
  async function rush(run: number, subjectOf: (position: number) => string): Promise<number[]> {
    const account = { email: `person-${run}@people.example`, email_verified: true, name: 'Maija Esimerkki', groups: ['alliance'] };
    const arrivals: { browser: Browser; callback: URL }[] = [];
    for (let position = 0; position < BROWSERS; position++) {
      journey.arrive(subjectOf(position), account);
      const browser = new Browser();
      arrivals.push({ browser, callback: await journey.reachCallback(browser) });
    }
    const responses = await Promise.all(arrivals.map(({ browser, callback }) => browser.send(callback)));
    return responses.map(({ status }) => status);
  }

  async function stored(run: number) {
    const [row] = await journey.app.rows(
      `SELECT count(DISTINCT p.id)::int AS people, count(DISTINCT i.id)::int AS identities, count(DISTINCT s.id)::int AS sessions,
         count(DISTINCT g.id)::int AS grants
       FROM person p JOIN person_identity i ON i.person_id = p.id JOIN session s ON s.person_id = p.id JOIN role_grant g ON g.person_id = p.id
       WHERE p.email = $1`,
      [`person-${run}@people.example`],
    );
    return row;
  }

  it('make one account and one link for one person', async () => {
    for (let run = 0; run < RUNS; run++) {
      expect(await rush(run, () => `subject-${run}`)).toEqual(Array(BROWSERS).fill(303));
      expect(await stored(run)).toEqual({ people: 1, identities: 1, sessions: BROWSERS, grants: 1 });
    }
    expect(journey.log).toEqual([]);
  });

  it('make one account for one address, with a link for each subject', async () => {
    for (let run = RUNS; run < 2 * RUNS; run++) {
      expect(await rush(run, (position) => `subject-${run}-${position}`)).toEqual(Array(BROWSERS).fill(303));
      expect(await stored(run)).toEqual({ people: 1, identities: BROWSERS, sessions: BROWSERS, grants: 1 });
    }
    expect(journey.log).toEqual([]);
  });
});
