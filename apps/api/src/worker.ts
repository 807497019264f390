import { ConfigurationError } from '@alliance/kernel';
import { readConfig } from './config.js';
import { checkGround, describeFailure } from './start-up.js';

// Runs the jobs of an installation on a PostgreSQL server. The embedded database has its jobs in the HTTP process.
try {
  const config = readConfig(process.env);
  if (!config.DATABASE_URL)
    throw new ConfigurationError(
      'DATABASE_URL: the worker needs a PostgreSQL server; with the embedded database jobs run in the HTTP process.',
    );
  // Nobody asks the worker for pages: it can't know where people reach the product.
  if (!process.env['PUBLIC_URL'])
    throw new ConfigurationError('PUBLIC_URL: the worker needs the address that people use, which links in mails begin with.');
  await checkGround({ ...config, PORT: 0 });
  const { work } = await import('./work.js');
  await work(config);
} catch (error) {
  console.error(describeFailure(error));
  process.exit(1);
}
