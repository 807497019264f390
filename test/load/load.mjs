// Loads one address from a process of its own: reads a job as JSON from its arguments, prints what autocannon measured as JSON.
import autocannon from 'autocannon';

const { url, body, headers, connections, seconds } = JSON.parse(process.argv[2]);
const result = await autocannon({
  url,
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body,
  connections,
  duration: seconds,
});
if (result.non2xx > 0 || result.errors > 0) {
  console.error(`${url}: ${result.non2xx} answers without success, ${result.errors} errors`);
  process.exit(1);
}
console.log(JSON.stringify({ rps: result.requests.average, p50Ms: result.latency.p50, p99Ms: result.latency.p99 }));
