import {
  getIntrospectionQuery,
  getNamedType,
  isObjectType,
  Kind,
  parse,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** Part of the most that a query may cost which the introspection of tools costs, everything in it asked for. */
const SHARE_OF_TOOLS = 0.75;

const META_FIELDS: ReadonlyMap<string, GraphQLField<unknown, unknown>> = new Map([
  ['__schema', SchemaMetaFieldDef],
  ['__type', TypeMetaFieldDef],
]);

/**
 * The cost of a field of introspection; undefined of any other field. It grows with the values in the answer, which are counted on
 * the schema, and is measured by what tools ask for: however large the schema becomes, theirs costs three quarters of `maximum`.
 */
export function introspectionCost(schema: GraphQLSchema, fragments: Fragments, node: FieldNode, maximum: number): number | undefined {
  if (!META_FIELDS.has(node.name.value)) return undefined;
  const unit = sizeForTools(schema) / (SHARE_OF_TOOLS * maximum);
  // Nobody needs to know how far it is beyond what is possible.
  return Math.ceil(new AnswerSize(schema, fragments, unit * maximum).of(node) / unit);
}

const sizes = new WeakMap<GraphQLSchema, number>();

function sizeForTools(schema: GraphQLSchema): number {
  let size = sizes.get(schema);
  if (size === undefined) {
    const document = parse(
      getIntrospectionQuery({
        specifiedByUrl: true,
        directiveIsRepeatable: true,
        schemaDescription: true,
        inputValueDeprecation: true,
        oneOf: true,
      }),
    );
    const [operation, ...fragments] = document.definitions as [OperationDefinitionNode, ...FragmentDefinitionNode[]];
    const byName = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
    size = new AnswerSize(schema, byName, Infinity).of(operation.selectionSet.selections[0] as FieldNode);
    sizes.set(schema, size);
  }
  return size;
}

/** Counts the values of an answer by walking the schema as GraphQL does; an object that is selected from alike is counted once. */
class AnswerSize {
  private readonly known = new Map<SelectionSetNode, Map<object, number>>();
  private total = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: Fragments,
    /** Where counting ends: it never takes more steps than this. */
    private readonly maximum: number,
  ) {}

  of(node: FieldNode): number {
    const isAnyType = node.arguments?.some(({ value }) => value.kind === Kind.VARIABLE);
    // A type whose name is known with the variables alone counts as all of them.
    if (isAnyType) {
      for (const type of Object.values(this.schema.getTypeMap())) this.value(TypeMetaFieldDef, type, node);
      return this.total;
    }
    const [name] = node.arguments ?? [];
    const args = { name: name?.value.kind === Kind.STRING ? name.value.value : '' };
    const field = META_FIELDS.get(node.name.value)!;
    this.value(field, this.resolve(field, undefined, args), node);
    return this.total;
  }

  private value(field: GraphQLField<unknown, unknown>, value: unknown, node: FieldNode): void {
    const type = getNamedType(field.type);
    for (const item of Array.isArray(value) ? (value as unknown[]) : [value]) {
      this.total++;
      if (this.total > this.maximum) return;
      if (node.selectionSet && isObjectType(type) && item) this.object(type, item, node.selectionSet);
    }
  }

  private object(type: GraphQLObjectType, source: object, selections: SelectionSetNode): void {
    let sizes = this.known.get(selections);
    if (!sizes) this.known.set(selections, (sizes = new Map<object, number>()));
    const known = sizes.get(source);
    if (known !== undefined) {
      this.total += known;
      return;
    }
    const before = this.total;
    this.select(type, source, selections);
    sizes.set(source, this.total - before);
  }

  private select(type: GraphQLObjectType, source: object, { selections }: SelectionSetNode): void {
    for (const selection of selections) {
      if (this.total > this.maximum) return;
      if (selection.kind === Kind.FIELD) {
        const field = type.getFields()[selection.name.value];
        if (field) this.value(field, this.resolve(field, source, { includeDeprecated: true }), selection);
        else this.total++;
      } else {
        const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.fragments.get(selection.name.value)!;
        this.object(type, source, fragment.selectionSet);
      }
    }
  }

  private resolve(field: GraphQLField<unknown, unknown>, source: unknown, args: Record<string, unknown>): unknown {
    return field.resolve?.(source, args, undefined, { schema: this.schema } as GraphQLResolveInfo);
  }
}
