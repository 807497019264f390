// Registers every person of the bench for one day over kept-alive connections, and prints how long it took and what came out.
import { Agent, request } from 'node:http';
import { PEOPLE, tokenOf } from './data.mjs';

const [port, exchangeDayId, connections] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true, maxSockets: Number(connections) });
const body = JSON.stringify({
  query:
    'mutation ($input: RegisterForExchangeDayInput!) { registerForExchangeDay(input: $input) { registration { state } userErrors { code } } }',
  variables: { input: { exchangeDayId } },
});

const register = (index) =>
  new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      authorization: `Bearer ${tokenOf(index)}`,
    };
    const sent = request({ agent, port: Number(port), host: '127.0.0.1', path: '/graphql', method: 'POST', headers }, (answer) => {
      let text = '';
      answer
        .setEncoding('utf8')
        .on('data', (part) => (text += part))
        .on('end', () => resolve(JSON.parse(text)));
    });
    sent.on('error', reject).end(body);
  });

const start = performance.now();
const answers = await Promise.all(Array.from({ length: PEOPLE }, (_, index) => register(index + 1)));
const seconds = (performance.now() - start) / 1000;
const outcomes = {};
for (const { data, errors } of answers) {
  const outcome =
    errors?.[0]?.extensions?.code ?? data.registerForExchangeDay.registration?.state ?? data.registerForExchangeDay.userErrors[0].code;
  outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
}
agent.destroy();
console.log(JSON.stringify({ perSecond: PEOPLE / seconds, outcomes }));
