import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tidyTemplates } from './test-template.js';

describe('templates of databases for specs', () => {
  it('make place: others go, and drafts that nobody has touched for an hour; a draft at work stays', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'templates-'));
    try {
      const minutesOld: Record<string, number> = { 'old.tar': 0, 'old.tar.0a1b': 61, 'new.tar.2c3d': 59, 'note.txt': 600 };
      for (const [name, minutes] of Object.entries(minutesOld)) {
        const changedAt = new Date(Date.now() - minutes * 60_000);
        await writeFile(join(directory, name), '');
        await utimes(join(directory, name), changedAt, changedAt);
      }
      await tidyTemplates(directory);
      expect((await readdir(directory)).sort()).toEqual(['new.tar.2c3d', 'note.txt']);
    } finally {
      await rm(directory, { recursive: true });
    }
  });
});
