/** What one request may ask for at most. */
export interface RequestLimits {
  /** Levels of fields below one another; introspection doesn't count. */
  depth: number;
  /** Levels of introspection; the query that tools send has 13 to 15. */
  introspectionDepth: number;
  /** Aliases after fragments are put in, those of `__typename` included. */
  aliases: number;
  /** Times that a field may stand in the same place. */
  repeatedFields: number;
  /** Directives after fragments are put in. */
  directives: number;
  /** Lexical tokens of the document. */
  tokens: number;
  /** Characters of the document. */
  characters: number;
  /** Cost as declared per field, multiplied by page sizes, and what its filters, orders and counts make the database do. */
  cost: number;
  /** Levels of objects and lists within the variables. */
  inputDepth: number;
  /** Values, lists and objects in the arguments, after fragments and variables are put in. */
  inputNodes: number;
  /** Entries of any list in the arguments. */
  listLength: number;
  /** Bytes of a request's body. */
  bodyBytes: number;
}

export const REQUEST_LIMITS: Readonly<RequestLimits> = {
  depth: 10,
  introspectionDepth: 20,
  aliases: 15,
  repeatedFields: 50,
  directives: 10,
  tokens: 1_000,
  characters: 15_000,
  cost: 5_000,
  inputDepth: 20,
  inputNodes: 2_000,
  listLength: 100,
  bodyBytes: 100_000,
};

/** Cost beyond which a query is expensive: it waits for its connection where it keeps nobody else from one. */
export const EXPENSIVE_COST = 1_000;

/** Operations a minute, counted in each process for itself. */
export interface RateLimits {
  enabled: boolean;
  /** Per network address, for who is not signed in. */
  anonymousPerMinute: number;
  /** Per person. */
  signedInPerMinute: number;
}

export const RATE_LIMITS: Readonly<RateLimits> = { enabled: true, anonymousPerMinute: 300, signedInPerMinute: 1_200 };
