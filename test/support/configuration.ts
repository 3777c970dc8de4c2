/** What tests put into a configuration. */

/** The text of a configuration. */
export const config = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

/** A rule of a team, for `acme_` and 32 small letters and digits. */
export const acmeRule = {
  id: 'acme-token',
  title: 'Acme token',
  why: 'Anyone holding it can deploy.',
  keywords: ['acme_'],
  pattern: '(?<![A-Za-z0-9_])(?<secret>acme_[a-z0-9]{32})(?![A-Za-z0-9])',
  examples: { match: ['acme_[[hex:32]]'], ignore: ['acme_your-token'] },
};
