// The floor: node:http and pg with one named prepared statement a scenario, and nothing else. node floor.mjs DATABASE_URL PORT
import { createServer } from 'node:http';
import pg from 'pg';
import { SCENARIOS } from './scenarios.mjs';

const [url, port] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 10 });

createServer((request, response) => {
  const index = Number(request.url.slice(1));
  request.resume();
  request.on('end', async () => {
    const { floor, values } = SCENARIOS[index];
    const { rows } = await pool.query({ name: `scenario${index}`, text: floor, values, rowMode: 'array' });
    const body = Buffer.from(`{"data":${rows[0][0]}}`);
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length });
    response.end(body);
  });
}).listen(Number(port), '127.0.0.1');
