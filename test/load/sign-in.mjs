// Asks for links to sign in for a known and an unknown address in turn, one after another, and prints how long each took in the middle.
const [port, known, count] = process.argv.slice(2);
const query = 'mutation ($input: RequestSignInLinkInput!) { requestSignInLink(input: $input) { requestId userErrors { code } } }';

async function ask(email) {
  const start = performance.now();
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { input: { email } } }),
  });
  const { data, errors } = await response.json();
  const milliseconds = performance.now() - start;
  if (errors || data.requestSignInLink.userErrors.length > 0) throw new Error(`${email}: ${JSON.stringify(errors ?? data)}`);
  return milliseconds;
}

const median = (numbers) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)];
const times = { known: [], unknown: [] };
// The first ones warm up.
for (let index = -50; index < Number(count); index++) {
  // Which comes first alternates, so that neither profits from the other.
  const turns = index % 2 ? ['known', 'unknown'] : ['unknown', 'known'];
  for (const turn of turns) {
    const milliseconds = await ask(turn === 'known' ? known : `unknown${index}@people.example`);
    if (index >= 0) times[turn].push(milliseconds);
  }
}
const [knownMs, unknownMs] = [median(times.known), median(times.unknown)];
console.log(JSON.stringify({ knownMs, unknownMs, ratio: knownMs / unknownMs }));
