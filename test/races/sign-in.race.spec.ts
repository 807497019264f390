import { TestMailbox } from '@alliance/mail/testing';
import { describeOnServer, type TestApp } from '@alliance/testing';
import { createTestApp } from '../support.js';

const AT_ONCE = 50;
/** No multiple of the connections in the pool, whose transactions run in step: without the lock it would be kept by chance. */
const PER_NETWORK = 15;
const PER_ADDRESS_IN_ALL = 17;
const REQUEST = `mutation ($input: RequestSignInLinkInput!) { requestSignInLink(input: $input) { requestId userErrors { code } } }`;
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { viewer { email } userErrors { code } } }`;

describeOnServer('signing in at the same moment', () => {
  let app: TestApp;
  let mailbox: TestMailbox;
  beforeAll(async () => {
    app = await createTestApp({
      RATE_SIGN_IN_PER_NETWORK: PER_NETWORK,
      RATE_SIGN_IN_PER_ADDRESS_IN_ALL: PER_ADDRESS_IN_ALL,
      TRUST_PROXY: ['127.0.0.1'],
    });
    mailbox = new TestMailbox(app);
  }, 60_000);
  afterAll(() => app?.close());
  beforeEach(() => app.rows('TRUNCATE person, sign_in_request, session CASCADE'));

  const ask = async (email: string) => {
    const { data } = await app.gql(REQUEST, { input: { email } });
    const { code, links } = await mailbox.latest(email);
    const token = new URL(links.find((link) => link.includes('/sign-in/link'))!).searchParams.get('token');
    return { email, requestId: data.requestSignInLink.requestId as string, code: code!, token: token! };
  };
  const signIn = async (input: object) => {
    const { data, errors, headers } = await app.gql(SIGN_IN, { input });
    expect(errors).toBeUndefined();
    return { isIn: data.signIn.viewer !== null, hasCookie: headers.has('set-cookie') };
  };
  const sessions = async () => (await app.rows('SELECT count(*)::int AS count FROM session'))[0]!.count;
  const many = <Result>(act: (index: number) => Promise<Result>) => Promise.all(Array.from({ length: AT_ONCE }, (_, index) => act(index)));

  it(`uses a link up once, posted ${AT_ONCE} times`, async () => {
    const { token } = await ask('maija@people.example');
    const answers = await many(() => signIn({ token }));
    expect(answers.filter(({ isIn, hasCookie }) => isIn && hasCookie)).toHaveLength(1);
    expect(answers.filter(({ isIn, hasCookie }) => !isIn && !hasCookie)).toHaveLength(AT_ONCE - 1);
    expect(await sessions()).toBe(1);
  });

  it('uses link and code up together', async () => {
    const { token, ...byCode } = await ask('maija@people.example');
    const answers = await many((index) => signIn(index % 2 ? { token } : byCode));
    expect(answers.filter(({ isIn }) => isIn)).toHaveLength(1);
    expect(await sessions()).toBe(1);
  });

  it(`counts 5 of ${AT_ONCE} wrong codes, and the right one comes too late`, async () => {
    const { email, requestId, code } = await ask('maija@people.example');
    const wrong = (index: number) => String((Number(code) + 1 + index) % 1_000_000).padStart(6, '0');
    const answers = await many((index) => signIn({ email, requestId, code: wrong(index) }));
    expect(answers.filter(({ isIn, hasCookie }) => isIn || hasCookie)).toEqual([]);
    expect(await app.rows('SELECT wrong_tries FROM sign_in_request')).toEqual([{ wrong_tries: 5 }]);
    expect(await signIn({ email, requestId, code })).toEqual({ isIn: false, hasCookie: false });
    expect(await sessions()).toBe(0);
  });

  it('makes one account of an address that comes with several links', async () => {
    const links = [await ask('new@people.example'), await ask('new@people.example'), await ask('new@people.example')];
    const answers = await Promise.all(links.map(({ token }) => signIn({ token })));
    expect(answers.filter(({ isIn }) => isIn)).toHaveLength(3);
    expect(await app.rows('SELECT email FROM person')).toEqual([{ email: 'new@people.example' }]);
    expect(await sessions()).toBe(3);
  });

  it(`mails ${PER_NETWORK} of ${AT_ONCE} that one network asks for`, async () => {
    const answers = await many((index) => app.gql(REQUEST, { input: { email: `person-${index}@people.example` } }));
    expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(PER_NETWORK);
    expect(await app.rows('SELECT count(*)::int AS count FROM sign_in_request')).toEqual([{ count: PER_NETWORK }]);
  });

  const from = (network: number) => ({ headers: { 'x-forwarded-for': `192.0.2.${network}` } });

  it(`mails ${PER_ADDRESS_IN_ALL} of ${AT_ONCE} that as many networks ask for to one address`, async () => {
    const answers = await many((index) => app.gql(REQUEST, { input: { email: 'maija@people.example' } }, from(index)));
    expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(PER_ADDRESS_IN_ALL);
    expect(await app.rows('SELECT count(*)::int AS count FROM sign_in_request')).toEqual([{ count: PER_ADDRESS_IN_ALL }]);
  });

  it(`counts 25 of ${AT_ONCE} wrong codes for one address, over ten requests from ten networks`, async () => {
    const email = 'maija@people.example';
    const requests: string[] = [];
    const codes = new Set<string>();
    for (let network = 0; network < 10; network++) {
      const { data } = await app.gql(REQUEST, { input: { email } }, from(network));
      requests.push(data.requestSignInLink.requestId as string);
    }
    for (const { code } of await mailbox.deliver()) codes.add(code!);
    const wrong = Array.from({ length: 11 }, (_, index) => String(index).padStart(6, '0')).find((code) => !codes.has(code))!;
    const answers = await many((index) => signIn({ email, requestId: requests[index % 10], code: wrong }));
    expect(answers.filter(({ isIn }) => isIn)).toEqual([]);
    expect(await app.rows('SELECT sum(wrong_tries)::int AS sum FROM sign_in_request')).toEqual([{ sum: 25 }]);
  });
});
