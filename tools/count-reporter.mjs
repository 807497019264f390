/** Processor seconds that a file may take; see docs/architecture.md on tests. */
const BUDGET_S = 60;

const seconds = (milliseconds) => (milliseconds / 1000).toFixed(1).padStart(7);

/**
 * Ends a test run with the ten files that cost most, with the total, and with one plain line that any reader of logs understands.
 * Processor time is what a file costs on any machine, busy or not.
 */
export default class CountReporter {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites, testResults, startTime }) {
    const files = testResults.filter(({ processorMs }) => processorMs !== undefined).sort((a, b) => b.processorMs - a.processorMs);
    const total = files.reduce((sum, { processorMs }) => sum + processorMs, 0);
    const lines = [
      '',
      ' clock   processor seconds',
      ...files.slice(0, 10).map(({ testFilePath, perfStats, processorMs }) => {
        return `${seconds(perfStats.runtime)} ${seconds(processorMs)}  ${testFilePath.slice(process.cwd().length + 1)}${
          processorMs > BUDGET_S * 1000 ? ` (over its budget of ${BUDGET_S})` : ''
        }`;
      }),
      `${seconds(Date.now() - startTime)} ${seconds(total)}  in all`,
      `${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed, ${numPendingTests} skipped`,
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
  }
}
