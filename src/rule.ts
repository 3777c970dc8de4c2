/** The vocabulary of rules: what they say about themselves and what they look for. `model.ts` hands it on. */

/** SARIF's three levels. `error` blocks a commit, the others inform. */
export type Severity = 'error' | 'warning' | 'note';

/** What to do about a finding, whatever its state in git (that part is `report/next-steps.ts`). */
export interface Remedy {
  /** Page on which the credential is revoked; null when there is none. */
  readonly revoke: string | null;
  /** Imperative sentences without a final period: how to revoke and replace it. */
  readonly steps: readonly string[];
  /** What to use so that the secret need not exist; null when there is nothing better. */
  readonly instead: string | null;
}

/** What every rule and guard says about itself; reports and docs are written from it. */
export interface RuleInfo {
  /** Kebab-case, begins with the provider's file name (or one that the file declares). Part of the public contract. */
  readonly id: string;
  /** Noun phrase: `PyPI upload token`. */
  readonly title: string;
  readonly severity: Severity;
  /** One sentence with a period: what the holder of it can do. */
  readonly why: string;
  readonly remedy: Remedy;
  /** https addresses of the documents the facts come from. */
  readonly references: readonly string[];
  /** Former ids that allow comments and baseline entries may still use. */
  readonly aliases?: readonly string[];
}

/** Where a value that is not self-identifying must stand to count (never on its shape alone). */
export interface Context {
  /**
   * Lower-case words; one must stand in the name of the value or, with a credential word in the name, near it.
   * A word matches whole words of a name: `datadog` hits `DATADOG_API_KEY`, `datadogKey`, `x-datadog-key`.
   */
  readonly words: readonly string[];
  /** How many lines above and below the value are searched for `words`; 0 means the line itself. Default 3. */
  readonly lines?: number;
  /** Lower-case path endings that count as context: `.pypirc`, `credentials.toml`. */
  readonly files?: readonly string[];
  /** Rule ids whose match within `lines` lines counts as context, either side: the other half of a pair. */
  readonly near?: readonly string[];
  /**
   * Words of which one must stand in the name (`secret`, `token`). Default: any word of a credential name.
   * A name in the rule's `env` needs nothing more.
   */
  readonly names?: readonly string[];
  /**
   * Lower-case literals, found in every file: names (or their ends, with the operator behind them) that hold no word of
   * a credential. The names of variables in `env` need not be repeated.
   */
  readonly anchors?: readonly string[];
  /** A checksum, or a shape that nothing else has, proves the value wherever it stands: where no name says what it is, too. */
  readonly alone?: true;
}

/** Description of a live check. Data only: nothing in this package calls it from a hook. */
export interface Verification {
  readonly method: 'GET' | 'POST' | 'HEAD';
  /** Address with `<secret>` and other `<...>` places to fill. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** How a live credential answers, in words: `200`, `200 with "ok":true`. */
  readonly live: string;
  /** How a dead credential answers. */
  readonly dead: string;
}

/** How a documented checksum or structure is used. */
export interface Check {
  /** Name in `formats/checksums.ts`. Custom rules use the same names. */
  readonly name: string;
  /** `reject`: a mismatch lowers the finding to a note. `raise`: a match raises confidence, a mismatch says nothing. */
  readonly use: 'reject' | 'raise';
}

/** What one kind of secret looks like. Plain data; a custom rule in JSON has the same shape. */
export interface Rule extends RuleInfo {
  /**
   * Lower-case ASCII literals, at least 3 characters, of which one occurs in every match of `pattern`
   * (case-insensitively). For a rule with `context` they may be empty: its anchors are the names of assignments.
   */
  readonly keywords: readonly string[];
  /**
   * Flags `dg` (and `i`), one group named `secret`, bounded repetition, explicit edges, linear time.
   * With `context` the pattern is tried against one value only and should be anchored: `/^(?<secret>[0-9a-f]{32})$/dg`.
   */
  readonly pattern: RegExp;
  /** Literal starts of the secret that are the same for everybody, and so may be printed. Longest one wins. */
  readonly prefixes?: readonly string[];
  /** Absent: self-identifying. Present: the value counts only in this context. */
  readonly context?: Context;
  readonly checksum?: Check;
  /**
   * Name in `detect/structures/index.ts`: the format that proves what the pattern only suspects.
   * It narrows the span, sets severity and reasons, or says that there is no finding.
   */
  readonly structure?: string;
  /**
   * Least randomness of the secret without its prefix, in bits per character over the bigram table
   * (`text/randomness.ts`); random keys lie above 1.0, words and identifiers below 0. Only where the shape is weak, and not
   * beside a structure, which judges the value by itself.
   */
  readonly randomnessMin?: number;
  /** Environment variable names that hold it, upper-case. */
  readonly env?: readonly string[];
  readonly verification?: Verification;
  readonly examples: Examples;
}

/** A rule that code decides and no pattern: the generic detector's. */
export interface JudgedRule extends RuleInfo {
  readonly examples: Examples;
}

/** Templates, expanded from a fixed seed (`samples/expand.ts`): no live-looking credential stands in the source. */
export interface Examples {
  /** Each expands to a text with exactly one finding of this rule. At least one. */
  readonly match: readonly string[];
  /** Each expands to a text without any finding. At least one. */
  readonly ignore: readonly string[];
}
