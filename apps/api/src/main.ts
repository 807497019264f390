import { readConfig } from './config.js';
import { checkGround, describeFailure } from './start-up.js';

// Outside production graphql-js checks its own objects at every step, for about a tenth of the time of a request.
process.env['NODE_ENV'] ??= 'production';

// What can go wrong before anything is touched is checked first, and with little code loaded, so that it is told at once.
try {
  const config = readConfig(process.env);
  await checkGround(config);
  const { serve } = await import('./serve.js');
  await serve(config);
} catch (error) {
  console.error(describeFailure(error));
  process.exit(1);
}
