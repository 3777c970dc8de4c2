/** What a self-test says about a rule. */
export interface RuleProblem {
  readonly ruleId: string;
  /** Name of the self-test: `form`, `pattern`, `match`, `context`, `ignore`, `placeholder`, `keyword`. */
  readonly test: 'form' | 'pattern' | 'match' | 'context' | 'ignore' | 'placeholder' | 'keyword';
  /** One clause: what was expected and what came. Holds no value but expanded templates' lengths and rule ids. */
  readonly detail: string;
}
