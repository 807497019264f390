import { createPerson, type TestPerson } from '@alliance/accounts/testing';
import type { City } from '@alliance/cities';
import { createCity } from '@alliance/cities/testing';
import { encodeId } from '@alliance/kernel';
import { createPractice, createTransfer } from '@alliance/practices/testing';
import type { TestApp } from '@alliance/testing';
import { createTestApp } from '../support.js';

describe('a transfer that both cities have confirmed', () => {
  let app: TestApp;
  let giver: City;
  let adopter: City;
  let contributor: TestPerson;
  let editor: TestPerson;

  const send = async (name: 'advance' | 'update' | 'confirm', input: object, { token }: TestPerson) => {
    const Name = name.charAt(0).toUpperCase() + name.slice(1);
    const query = `mutation ($input: ${Name}TransferInput!) { result: ${name}Transfer(input: $input) { transfer { stage outcome isConfirmed revision } userErrors { code } } }`;
    const { data, errors } = await app.gql(query, { input }, { token });
    return errors?.[0]!.extensions['code'] ?? data.result.transfer;
  };

  beforeAll(async () => {
    app = await createTestApp();
    giver = await createCity(app.database);
    adopter = await createCity(app.database);
    contributor = await createPerson(app, { role: 'CONTRIBUTOR', cityId: adopter.id });
    editor = await createPerson(app, { role: 'EDITOR', cityId: adopter.id });
  });
  afterAll(() => app.close());

  it('takes who may publish to write what everybody reads from then on', async () => {
    const practice = await createPractice(app.database, { cityId: giver.id });
    const { id: uuid } = await createTransfer(app.database, { practice, cityId: adopter.id, confirmedBy: ['giver'] });
    const on = (expectedRevision: number) => ({ id: encodeId('tran', uuid), expectedRevision });
    expect(await send('advance', { ...on(1), stage: 'ASSESSING' }, contributor)).toMatchObject({ stage: 'ASSESSING', isConfirmed: false });
    expect(await send('update', { ...on(2), outcome: 'Soon.' }, contributor)).toMatchObject({ outcome: 'Soon.', revision: 3 });
    expect(await send('confirm', on(3), editor)).toMatchObject({ isConfirmed: true, revision: 4 });
    const before = await app.contents();
    expect(await send('advance', { ...on(4), stage: 'ADAPTING', note: 'Read this.' }, contributor)).toBe('FORBIDDEN');
    expect(await send('update', { ...on(4), outcome: 'Great!' }, contributor)).toBe('FORBIDDEN');
    expect(await app.contents()).toEqual(before);
    expect(await send('update', { ...on(4), outcome: 'Great!' }, editor)).toMatchObject({ outcome: 'Great!', isConfirmed: true });
    const coordinator = await createPerson(app, { role: 'COORDINATOR' });
    expect(await send('advance', { ...on(5), stage: 'ADAPTING' }, coordinator)).toMatchObject({ stage: 'ADAPTING', revision: 6 });
  });
});
