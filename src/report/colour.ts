/** Colour for terminals, by SGR codes that every terminal of the last decades knows. */
import type { Severity } from '../model.ts';

type Style = (text: string) => string;

/** The styles of the report. Without colour each returns its text unchanged. */
export interface Paint {
  readonly error: Style;
  readonly place: Style;
  readonly label: Style;
  readonly dim: Style;
  /** Style of a severity. */
  readonly of: (severity: Severity) => Style;
}

/** Makes the styles. Meaning never hangs on colour alone: each is beside a word. */
export function createPaint(colour: boolean): Paint {
  const style =
    (code: string): Style =>
    text =>
      colour ? `\u001b[${code}m${text}\u001b[0m` : text;
  const bySeverity: Readonly<Record<Severity, Style>> = { error: style('31'), warning: style('33'), note: style('2') };
  return {
    error: style('1;31'),
    place: style('1'),
    label: style('36'),
    dim: style('2'),
    of: severity => bySeverity[severity],
  };
}
