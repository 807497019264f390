// Checks that the test server listens, or drops what tests left on it: node tools/test-databases.mjs check|drop URL
import pg from 'pg';

const [task, url] = process.argv.slice(2);
const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3000 });
try {
  await client.connect();
} catch (error) {
  console.error(
    `No PostgreSQL server listens at ${new URL(url).host} (${error.message || error.code}). The tests and races need one: user postgres, trust.`,
  );
  process.exit(1);
}
if (task === 'check') {
  const { rows } = await client.query('SHOW server_version');
  console.log(`PostgreSQL ${rows[0].server_version}`);
} else {
  const { rows } = await client.query(`SELECT datname FROM pg_database WHERE datname ~ '^alliance_(test|bench)_'`);
  for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`);
}
await client.end();
