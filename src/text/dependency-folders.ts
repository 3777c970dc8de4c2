/** Folders that tools fill and that nobody writes in by hand. */

/** Other people's code: whatever git says about it. */
const dependencies: ReadonlySet<string> = new Set(
  (
    'node_modules bower_components jspm_packages .pnpm-store .venv venv virtualenv site-packages __pycache__ .tox .nox ' +
    '.eggs Pods .gradle .m2 .bundle .cargo .terraform .dart_tool'
  ).split(' '),
);

/** What builds and caches leave: taken for such only when git ignores it. */
const builds: ReadonlySet<string> = new Set(
  (
    'dist build out target vendor deps obj bin .next .nuxt .svelte-kit .output .turbo .parcel-cache .cache coverage ' +
    '.nyc_output .pytest_cache .mypy_cache .ruff_cache htmlcov .serverless .aws-sam cdk.out DerivedData elm-stuff _build ' +
    '.yarn .vite .angular'
  ).split(' '),
);

/** What the name of a folder says; null for every other folder. */
export function folderKind(name: string): 'dependency' | 'build' | null {
  return dependencies.has(name) ? 'dependency' : builds.has(name) ? 'build' : null;
}
