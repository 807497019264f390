import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ProductProcess } from '../product-process.js';

describe('the product with a wrong file of providers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'oidc-start-'));
  const file = join(folder, 'providers.json');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('names every fault with its place in one line, and does not start', async () => {
    writeFileSync(
      file,
      JSON.stringify([{ key: 'City', name: 'City', issuer: 'http://login.city.example', clientId: 'x', clientSecret: 'hush' }]),
    );
    const environment = { OIDC_PROVIDERS_FILE: file, DATA_DIR: join(folder, 'data'), PORT: '0', LOG_LEVEL: 'warn' };
    const { code, stdout, stderr } = await ProductProcess.run('main', [], environment);
    expect(stderr).toBe(
      `Wrong OIDC_PROVIDERS_FILE ${file}. [0].key: Lower-case letters, digits and single hyphens; [0].issuer: An https address; http only on this machine. See docs/operators.md.\n`,
    );
    expect(code).toBe(1);
    expect(stdout).not.toContain('Alliance Exchange is at');
  });
});
