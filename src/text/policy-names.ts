/** Names of the files in which policy stands. */

/** The configuration at the top of the repository, or of a folder. */
export const configurationName = '.secret-hook.json';

/** The baseline at the top of the repository. */
export const baselineName = '.secret-hook.baseline.json';
