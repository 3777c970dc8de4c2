/** How the usual loaders read an env file from elsewhere. */
import type { DotenvEntry } from '../formats/dotenv.ts';
import { shellQuote } from '../text/shell.ts';

/** A way to load it, and a command or a line of code. */
export interface Loader {
  readonly name: string;
  readonly text: string;
}

/** Ways that fit the files at hand (names of files in the index), the shell's where a shell reads what stands in the file. */
export function loadersFor(
  file: string,
  names: ReadonlySet<string>,
  entries: readonly DotenvEntry[],
): readonly Loader[] {
  const path = shellQuote(file);
  const has = (pattern: RegExp): boolean => [...names].some(name => pattern.test(name));
  const loaders: Loader[] = [];
  if (has(/^package\.json$/))
    loaders.push(
      { name: 'Node', text: `node --env-file=${path} app.js` },
      { name: 'dotenv', text: `DOTENV_CONFIG_PATH=${path} node -r dotenv/config app.js` },
    );
  if (has(/^(?:vite|astro|svelte)\.config\.\w+$/))
    loaders.push({
      name: 'Vite',
      text: `envDir: ${JSON.stringify(file.slice(0, file.lastIndexOf('/')))}  (vite.config)`,
    });
  if (has(/^(?:pyproject\.toml|requirements[\w.-]*\.txt|setup\.py|Pipfile|manage\.py)$/))
    loaders.push(
      { name: 'Python', text: `load_dotenv(${JSON.stringify(file)})` },
      { name: 'dotenv', text: `dotenv -f ${path} run -- python app.py` },
      { name: 'uv', text: `uv run --env-file ${path} app.py` },
    );
  if (has(/^(?:docker-)?compose[\w.-]*\.ya?ml$/))
    loaders.push({ name: 'Compose', text: `docker compose --env-file ${path} up` });
  if (has(/^Gemfile$/)) loaders.push({ name: 'Ruby', text: `Dotenv.load(${JSON.stringify(file)})` });
  if (has(/^\.envrc$/)) loaders.push({ name: 'direnv', text: `dotenv ${path}  (in .envrc)` });
  if (entries.every(isShell)) loaders.push({ name: 'Shell', text: `set -a; . ${path}; set +a` });
  return loaders;
}

/** Whether a shell takes the assignment as dotenv does: `A=two words` would run `words`. */
function isShell({ key, value, quote }: DotenvEntry): boolean {
  if (!/^[A-Za-z_]\w*$/.test(key) || quote === '`') return false;
  return quote === "'" || (quote === '"' ? !/[`\\]/.test(value) : /^[\w@%+=:,./-]*$/.test(value));
}
