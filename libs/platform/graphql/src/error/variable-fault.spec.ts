import { buildSchema, getVariableValues, Kind, parse, type OperationDefinitionNode } from 'graphql';
import { withoutVariableValue } from './variable-fault.js';

const schema = buildSchema(`
  type Query { person(input: Person!, number: Int, list: [Colour!]): Int }
  input Person { name: String! age: Int pets: [Pet!] isHere: Boolean id: ID height: Float }
  input Pet { colour: Colour! }
  enum Colour { RED GREEN }
`);
const [operation] = parse('query ($input: Person!, $number: Int, $list: [Colour!]) { person(input: $input, number: $number, list: $list) }')
  .definitions as [OperationDefinitionNode];

/** What clients are told of variables, with the values that must not be repeated left to find. */
function messages(variables: Record<string, unknown>): string[] {
  expect(operation.kind).toBe(Kind.OPERATION_DEFINITION);
  const { errors = [] } = getVariableValues(schema, operation.variableDefinitions!, variables);
  return errors.map((error) => withoutVariableValue(error.message, [error, error.originalError]));
}

describe('the message of a variable that does not fit', () => {
  it.each([
    [{ input: { name: 'Private', extra: 1 } }, 'Variable "$input" got an invalid value; Field "extra" is not defined by type "Person".'],
    [{ input: { age: 4321 } }, 'Variable "$input" got an invalid value; Field "name" of required type "String!" was not provided.'],
    [{ input: 'Private' }, 'Variable "$input" got an invalid value; Expected type "Person" to be an object.'],
    [
      { input: { name: { first: 'Private' } } },
      'Variable "$input" got an invalid value at "input.name"; String cannot represent a non string value.',
    ],
    [
      { input: { name: null } },
      'Variable "$input" got an invalid value at "input.name"; Expected non-nullable type "String!" not to be null.',
    ],
    [
      { input: { name: '', pets: [{ colour: 'RED' }, { colour: 'Private' }] } },
      'Variable "$input" got an invalid value at "input.pets[1].colour"; The value does not exist in "Colour" enum.',
    ],
    [
      { input: { name: '', pets: [{ colour: { Private: 1 } }] } },
      'Variable "$input" got an invalid value at "input.pets[0].colour"; Enum "Colour" cannot represent non-string value.',
    ],
    [
      { input: { name: '', isHere: 'Private' } },
      'Variable "$input" got an invalid value at "input.isHere"; Boolean cannot represent a non boolean value.',
    ],
    [{ input: { name: '', id: ['Private'] } }, 'Variable "$input" got an invalid value at "input.id"; ID cannot represent value.'],
    [
      { input: { name: '', height: 'Private' } },
      'Variable "$input" got an invalid value at "input.height"; Float cannot represent non numeric value.',
    ],
    [{ input: { name: '' }, number: 'Private' }, 'Variable "$number" got an invalid value; Int cannot represent non-integer value.'],
    [
      { input: { name: '' }, number: 43_210_000_000 },
      'Variable "$number" got an invalid value; Int cannot represent non 32-bit signed integer value.',
    ],
    [
      { input: { name: '' }, list: ['GREEM'] },
      'Variable "$list" got an invalid value at "list[0]"; The value does not exist in "Colour" enum. Did you mean the enum value "GREEN" or "RED"?',
    ],
    [{ input: null }, 'Variable "$input" of non-null type "Person!" must not be null.'],
  ])('says which, where and why, and not what: %j', (variables, message) => {
    expect(messages(variables)).toEqual([message]);
  });

  it.each([
    'a; b at "x.y"',
    '" at "x.y"; Private',
    'Private" does not exist in "Colour" enum. Private',
    'Private\n"; Value',
    ' at "Private',
  ])('is not led astray by %j', (value) => {
    expect(messages({ input: { name: '', pets: [{ colour: value }] }, number: value })).toEqual([
      'Variable "$input" got an invalid value at "input.pets[0].colour"; The value does not exist in "Colour" enum.',
      'Variable "$number" got an invalid value; Int cannot represent non-integer value.',
    ]);
  });

  it('leaves all other messages alone, and without a known reason says the name alone', () => {
    expect(withoutVariableValue('Cannot query field "mayor" on type "City".', [])).toBe('Cannot query field "mayor" on type "City".');
    expect(withoutVariableValue('Variable "$a" got invalid value "Private"; no', [])).toBe('Variable "$a" got an invalid value.');
  });
});
