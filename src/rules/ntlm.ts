import type { Rule } from '../model.ts';

/** Hashes of Windows accounts as dumps list them: `name:number:LM:NT:::`. The NT hash logs in without the password. */
export const ntlm: readonly Rule[] = [
  {
    id: 'ntlm-hash',
    title: 'NT hash of a Windows account',
    severity: 'error',
    why: 'Windows accepts the hash in place of the password.',
    keywords: [':::'],
    pattern:
      /(?<![\w.$-])[\w.$-]{1,104}:\d{3,10}:[0-9a-fA-F]{32}:(?<secret>(?!31d6cfe0d16ae931b73c59d7e0c089c0)[0-9a-fA-F]{32}):::/dg,
    remedy: {
      revoke: null,
      steps: ['Change the password of every account in the dump', 'Find out how the dump was made, and close that way'],
      instead: null,
    },
    references: ['https://learn.microsoft.com/en-us/windows-server/security/kerberos/passwords-technical-overview'],
    examples: {
      match: ['Administrator:500:aad3b435b51404eeaad3b435b51404ee:[[hex:32]]:::'],
      // The hash of the empty password.
      ignore: ['Guest:501:aad3b435b51404eeaad3b435b51404ee:31d6cfe0d16ae931b73c59d7e0c089c0:::'],
    },
  },
];
