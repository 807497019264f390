import { breakingChanges } from '../../tools/schema-changes.mjs';

const RELEASED = `
type Query {
  city(id: ID!, slug: String @deprecated(reason: "Use id."), locale: String): City
  town: City @deprecated(reason: "Use city.")
}
type City { name: String population: Int }
enum Role { PARTNER FOLLOWER GUEST @deprecated(reason: "Use FOLLOWER.") }
input CityWhere { role: Role title: String @deprecated(reason: "Use role.") }
`;

/** What is breaking when one piece of the released schema is replaced. */
async function breaking(piece: string, replacement: string): Promise<string[]> {
  expect(RELEASED).toContain(piece);
  return (await breakingChanges(RELEASED, RELEASED.replace(piece, replacement))).map(({ message }) => message);
}

describe('the check for breaking changes of the schema', () => {
  it.each([
    ['a field', ' population: Int', '', ["Field 'population' was removed from object type 'City'"]],
    ['an argument', ', locale: String', '', ["Argument 'locale: String' was removed from field 'Query.city'"]],
    ['an enum value', 'FOLLOWER GUEST', 'GUEST', ["Enum value 'FOLLOWER' was removed from enum 'Role'"]],
    ['an input field', 'role: Role ', '', ["Input field 'role' was removed from input object type 'CityWhere'"]],
  ])('refuses the removal of %s', async (_what, piece, replacement, messages) => {
    expect(await breaking(piece, replacement)).toEqual(messages);
  });

  it.each([
    ['a field', 'town: City @deprecated(reason: "Use city.")', ''],
    ['an argument', ', slug: String @deprecated(reason: "Use id.")', ''],
    ['an enum value', ' GUEST @deprecated(reason: "Use FOLLOWER.")', ''],
    ['an input field', ' title: String @deprecated(reason: "Use role.")', ''],
  ])('allows the removal of %s that was deprecated in the release', async (_what, piece, replacement) => {
    expect(await breaking(piece, replacement)).toEqual([]);
  });

  it.each([
    ['a field', 'population: Int', 'population: Int area: Float'],
    ['an optional argument', 'id: ID!, ', 'id: ID!, year: Int, '],
    ['an optional input field', 'role: Role ', 'role: Role name: String '],
    ['a deprecation', 'population: Int', 'population: Int @deprecated(reason: "Use statements.")'],
    ['nothing', 'name: String', 'name: String'],
  ])('allows the addition of %s', async (_what, piece, replacement) => {
    expect(await breaking(piece, replacement)).toEqual([]);
  });

  it.each([
    ['a required argument', 'id: ID!, ', 'id: ID!, year: Int!, '],
    ['another type of a field', 'population: Int', 'population: String'],
    ['a required input field', 'role: Role ', 'role: Role name: String! '],
  ])('refuses %s', async (_what, piece, replacement) => {
    expect(await breaking(piece, replacement)).toHaveLength(1);
  });
});
