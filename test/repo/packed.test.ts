/** Archives that pack nothing: what they hold stands in their own bytes as well. */
import { expect, test } from 'vitest';
import { createRepo, fakeToken } from '../support/repo.ts';

interface Said {
  readonly findings: readonly { readonly file: string }[];
}

test.each(['tar', 'zip'])('a secret in a %s file is told once, under the name of its member', format => {
  const repo = createRepo();
  repo.commit({ 'conf/a.txt': `token = ${fakeToken()}\n`, 'b.txt': `token = ${fakeToken(2)}\n` });
  repo.git('archive', `--output=packed.${format}`, ...(format === 'zip' ? ['-0'] : []), 'HEAD', 'conf');
  const { stdout } = repo.cli('scan', '--format', 'json', '.');
  const { findings } = JSON.parse(stdout) as Said;
  expect(findings.map(({ file }) => file)).toEqual(['b.txt', 'conf/a.txt', `packed.${format}!conf/a.txt`]);
});

test('what stands beside the members of an archive is told, too', () => {
  const repo = createRepo();
  repo.commit({ 'a.txt': `token = ${fakeToken()}\n` });
  repo.git('archive', '--output=packed.tar', 'HEAD');
  repo.shell(`printf 'token = %s\\n' '${fakeToken(2)}' >> packed.tar`);
  const { findings } = JSON.parse(repo.cli('scan', '--format', 'json', 'packed.tar').stdout) as Said;
  expect(findings.map(({ file }) => file)).toEqual(['packed.tar', 'packed.tar!a.txt']);
});
