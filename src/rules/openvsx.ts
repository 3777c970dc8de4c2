import type { Rule } from '../model.ts';

/** Open VSX: the registry of extensions for editors other than Visual Studio Code. */
export const openvsx: readonly Rule[] = [
  {
    id: 'openvsx-access-token',
    title: 'Open VSX access token',
    severity: 'error',
    why: 'Anyone holding it can publish a version of your extensions.',
    keywords: ['ovsxat_', 'ovsxp_'],
    // The prefix of the registry and the UUID that it always had.
    pattern: /(?<![A-Za-z0-9])(?<secret>ovsx(?:at|p)_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![A-Za-z0-9])/dg,
    prefixes: ['ovsxat_', 'ovsxp_'],
    remedy: {
      revoke: 'https://open-vsx.org/user-settings/tokens',
      steps: ['Delete the token in the user settings and make another one'],
      instead: 'Publish through trusted publishing from the build; no token needs to exist',
    },
    env: ['OVSX_PAT', 'OVSX_TOKEN'],
    references: ['https://github.com/eclipse/openvsx/wiki/Publishing-Extensions'],
    examples: {
      match: ['OVSX_PAT=ovsxat_[[uuid]]', 'OVSX_PAT=ovsxp_[[uuid]]'],
      ignore: ['OVSX_PAT=ovsxat_xxxxx', 'OVSX_PAT=ovsxat_00000000-0000-0000-0000-000000000000'],
    },
  },
];
