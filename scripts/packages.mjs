/** Reads pinned packages of the registries through their own clients, for training and for measuring. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, inflateRawSync } from 'node:zlib';

/** Downloads what is not in `cache` yet and returns `{ name, archive }` in the order of the list. */
export function fetchPackages(list, cache) {
  mkdirSync(cache, { recursive: true });
  return [
    ...list.npm.map(entry => fetchOne(entry.package, cache, npmPack)),
    ...list.pypi.map(entry => fetchOne(entry.package, cache, entry.source === true ? pipSource : pipWheel)),
  ];
}

function fetchOne(name, cache, download) {
  const stem = name.replaceAll(/[^\w.-]+/g, '_');
  const known = readdirSync(cache).find(file => file.startsWith(`${stem}--`));
  if (known !== undefined) return { name, archive: join(cache, known) };
  const folder = join(cache, 'incoming');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  download(name, folder);
  const [file] = readdirSync(folder);
  if (file === undefined) throw new Error(`The registry gave no archive for ${name}`);
  const archive = join(cache, `${stem}--${file}`);
  renameSync(join(folder, file), archive);
  if (!existsSync(archive)) throw new Error(`Cannot keep the archive of ${name}`);
  return { name, archive };
}

const npmPack = (name, folder) => execFileSync('npm', ['pack', '--silent', name, '--pack-destination', folder]);
const pipWheel = (name, folder) =>
  execFileSync('pip', ['download', '-q', '--no-deps', '--only-binary', ':all:', '-d', folder, name]);
const pipSource = (name, folder) =>
  execFileSync('pip', ['download', '-q', '--no-deps', '--no-binary', ':all:', '-d', folder, name]);

/** Yields `{ path, bytes }` of every file in a .tgz, .tar.gz, .whl or .zip. */
export function* archiveFiles(archive) {
  const bytes = readFileSync(archive);
  yield* archive.endsWith('gz') ? tarFiles(gunzipSync(bytes)) : zipFiles(bytes);
}

function* tarFiles(bytes) {
  let longName = null;
  for (let at = 0; at + 512 <= bytes.length && bytes[at] !== 0;) {
    const field = (from, to) => bytes.toString('latin1', at + from, at + to).replace(/\0[^]*$/, '');
    const size = Number.parseInt(field(124, 136).trim() || '0', 8);
    const type = String.fromCharCode(bytes[at + 156]);
    const body = bytes.subarray(at + 512, at + 512 + size);
    if (type === 'L') longName = body.toString('utf8').replace(/\0[^]*$/, '');
    else if (type === 'x') longName = /\d+ path=([^\n]*)\n/.exec(body.toString('utf8'))?.[1] ?? null;
    else {
      const prefix = field(345, 500);
      const name = longName ?? (prefix === '' ? field(0, 100) : `${prefix}/${field(0, 100)}`);
      longName = null;
      if (type === '0' || type === '\0') yield { path: name, bytes: body };
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
}

function* zipFiles(bytes) {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [nameSize, extraSize, noteSize] = [28, 30, 32].map(offset => bytes.readUInt16LE(at + offset));
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const path = bytes.toString('utf8', at + 46, at + 46 + nameSize);
    const body = bytes.subarray(start, start + size);
    if (!path.endsWith('/')) yield { path, bytes: method === 0 ? body : inflateRawSync(body) };
    at += 46 + nameSize + extraSize + noteSize;
  }
}
