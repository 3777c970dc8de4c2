/** The developer's own values: found by comparison, so nothing about them is a guess. */
import type { RuleInfo } from '../model.ts';

/** A value that lies in an env file or a credential file of this machine, seen where others will read it. */
export const ownValueRule: RuleInfo = {
  id: 'own-value',
  title: 'Value of your own, from this machine',
  severity: 'error',
  why: 'It is in use here, and whoever reads the commit can use it, too.',
  remedy: {
    revoke: null,
    steps: ['Replace it where it is used, and in the file that holds it'],
    instead: null,
  },
  references: ['https://12factor.net/config'],
};
