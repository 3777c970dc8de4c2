import type { Option } from './options.ts';

/** The switch of `scan` and `run` for values that lie in no file. */
export const ownEnvironmentOption: Option = {
  name: 'own-environment',
  help: 'Look for values of the current environment, too',
};
