import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { movedFiles, movedFolder, recordMoves } from '../../../src/own-files/moved.ts';
import { path } from '../../support/findings.ts';
import { temporaryFolder } from '../../support/repo.ts';

describe('the record of moved env files', () => {
  it('is empty where nothing was moved', () => expect(movedFiles({ commonDir: temporaryFolder() })).toEqual([]));

  it('keeps what was moved, and where a file that was moved again is now', () => {
    const commonDir = temporaryFolder();
    recordMoves({ commonDir }, [{ from: path('.env'), to: '/home/a/.env' }]);
    recordMoves({ commonDir }, [{ from: path('b/.env'), to: '/home/b/.env' }]);
    recordMoves({ commonDir }, [{ from: path('.env'), to: '/other/.env' }]);
    expect(movedFiles({ commonDir })).toEqual([
      { from: 'b/.env', to: '/home/b/.env' },
      { from: '.env', to: '/other/.env' },
    ]);
  });

  it('that is broken is an error, never an empty record', () => {
    for (const text of ['', '{}', '{"files":[{}]}', '{"files":[{"from":".env","to":"relative"}]}']) {
      const commonDir = temporaryFolder();
      writeFileSync(join(commonDir, 'secret-hook-moved.json'), text);
      expect(() => movedFiles({ commonDir })).toThrow(/Cannot read the record/);
    }
  });
});

describe('the folder of moved env files', () => {
  const repository = { top: '/work/shop', gitDir: '/work/shop/.git' };
  it('lies in the configuration directory, one for each clone', () => {
    const unix = { env: {}, home: '/home/a', platform: 'linux' } as const;
    expect(movedFolder(repository, unix)).toMatch(/^\/home\/a\/\.config\/secret-hook\/env\/shop-[0-9a-f]{8}$/);
    expect(movedFolder({ ...repository, gitDir: '/else/.git' }, unix)).not.toBe(movedFolder(repository, unix));
    expect(movedFolder(repository, { ...unix, env: { XDG_CONFIG_HOME: '/x' } })).toMatch(/^\/x\/secret-hook\//);
  });
});
