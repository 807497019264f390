// Lints files that are not there: reads {"path": "text"} from standard input, writes {"path": ["rule: message"]}.
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

const eslint = new ESLint();
const outcomes = {};
for (const [filePath, source] of Object.entries(JSON.parse(await text(process.stdin)))) {
  const [result] = await eslint.lintText(source, { filePath });
  outcomes[filePath] = result.messages.filter(({ severity }) => severity === 2).map(({ ruleId, message }) => `${ruleId}: ${message}`);
}
process.stdout.write(JSON.stringify(outcomes));
