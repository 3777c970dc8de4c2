/** What is known of a file, as in `flags.ts` one folder up. */
export const NO_STEMS: u32 = 1;
export const QUOTES_NEEDED: u32 = 2;
export const CONFIG: u32 = 4;
export const MARKUP: u32 = 8;
export const EXPOSES: u32 = 16;
export const SHELL_NAMES: u32 = 32;
export const YAML: u32 = 64;
export const INI: u32 = 128;
export const AGENT: u32 = 256;
/** What no document is. */
export const NO_DOCUMENT: u32 = QUOTES_NEEDED | CONFIG | MARKUP | SHELL_NAMES;
