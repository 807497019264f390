/**
 * What an input gives of the named properties. Left out means "leave as it is"; so does null, save for the properties in
 * `nullable`, where it means "empty".
 */
export function givenValues<Input extends object, Required extends keyof Input = never, Nullable extends keyof Input = never>(
  input: Input,
  required: readonly Required[],
  nullable: readonly Nullable[] = [],
): { [Key in Required]?: NonNullable<Input[Key]> } & { [Key in Nullable]?: Exclude<Input[Key], undefined> } {
  const given = [
    ...required.filter((name) => input[name] !== undefined && input[name] !== null),
    ...nullable.filter((name) => input[name] !== undefined),
  ];
  return Object.fromEntries(given.map((name) => [name, input[name]])) as never;
}
