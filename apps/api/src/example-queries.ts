/** What GraphiQL opens with, a tab each; tests run every one of them. */
export const EXAMPLE_QUERIES = [
  {
    query: `# The newest good practices, in Swedish where there is a translation
query NewestPractices {
  practices(first: 5, locale: "sv") {
    totalCount
    nodes {
      title
      summary
      contentLocale
      policyAreas
      city { name countryCode }
      themes { label }
    }
    pageInfo { hasNextPage endCursor }
  }
}`,
  },
  {
    query: `# A city with its targets, its practices and who takes part in them
query City($slug: String!) {
  city(slug: $slug, locale: "en") {
    name
    targets { scope targetYear reductionPercent sourceName }
    practices(first: 3, orderBy: [{ field: TITLE, direction: ASC }]) {
      nodes { title slug partners { name kind } }
    }
  }
}`,
    variables: '{ "slug": "espoo" }',
  },
  {
    query: `# Mobility or energy practices of German and Finnish cities, sorted by city
query FilteredPractices {
  practices(
    first: 10
    where: {
      policyArea: { in: [MOBILITY, CLEAN_ENERGY] }
      city: { countryCode: { in: ["DE", "FI"] } }
    }
    orderBy: [{ field: CITY_NAME, direction: ASC }, { field: PUBLISHED_AT, direction: DESC }]
  ) {
    edges { cursor node { title maturity city { name } } }
  }
}`,
  },
  {
    query: `# Exchange days, coming and past, with their free seats
query ExchangeDays {
  exchangeDays(first: 10, orderBy: [{ field: STARTS_AT, direction: DESC }]) {
    nodes {
      title
      status
      startsAt
      timeZone
      hostCity { name }
      seatsFree
      sessions { title kind startsAt }
    }
  }
}`,
  },
  {
    query: `# Who am I, and what did I register for? Put a demo token into the headers: { "Authorization": "Bearer ax_…" }
query Me {
  viewer {
    displayName
    grants { role scopeKind }
    registrations(first: 10) { nodes { state waitingPosition exchangeDay { title startsAt } } }
  }
}`,
  },
];
