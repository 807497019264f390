/** The process of one spec file: takes its orders from `native-runner.mjs`, and sends back the result. */
import { runHere } from './run-here.mjs';

process.once('message', ({ globalConfig, config, testPath }) => {
  const send = (answer) => new Promise((resolve) => process.send(answer, resolve));
  runHere(globalConfig, config, testPath, (...message) => void send({ message }))
    .then((result) => send({ result }))
    .catch((error) => send({ error }))
    .finally(() => process.exit());
});
