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
  {
    id: 'ntlm-response',
    title: 'NTLM response',
    severity: 'warning',
    why: 'Whoever has it can try out passwords until one gives the same response.',
    keywords: ['tlrmtvntuaadaaaa'],
    // The signature NTLMSSP and the number 3 of the last message, in base64 ([MS-NLMP] 2.2.1.3): 64 bytes before its fields.
    pattern: /(?<![A-Za-z0-9+/])(?<secret>TlRMTVNTUAADAAAA[A-Za-z0-9+/]{70,4000}={0,2})/dg,
    remedy: {
      revoke: null,
      steps: ['Change the password of the account in the message', 'Take the message out of the text'],
      instead: null,
    },
    references: ['https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-nlmp/'],
    examples: {
      match: ['Authorization: NTLM [[<]]TlRMTVNTUAADAAAA[[base64:120]][[>]]'],
      ignore: ['Authorization: NTLM TlRMTVNTUAABAAAAB4IIogAAAAAAAAAAAAAAAAAAAAAFASgKAAAADw==', 'NTLM TlRMTVNTUAADAAAA'],
    },
  },
];
