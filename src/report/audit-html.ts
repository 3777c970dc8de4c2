/** The audit as one page that a person can hand on: nothing is loaded, no script runs, it prints. */
import type { Outcome, Reported } from '../model.ts';
import { printable } from '../text/terminal.ts';
import { statusOf } from '../exit-code.ts';
import { checklist, groupsOf, verdict, type Group, type Task } from './audit-groups.ts';
import { placeOf } from './audit-text.ts';
import { settledWords } from './set-aside.ts';
import { skipText } from './skip-text.ts';
import { why } from './why.ts';

/** What stands on the page beside the outcome. */
export interface PageFacts {
  /** Name of the folder that was audited. */
  readonly name: string;
  /** Version of this package. */
  readonly version: string;
  /** Day of the audit, `2026-11-26`. */
  readonly date: string;
}

/** Writes the page. Everything that comes from the repository is text, with what is invisible made visible. */
export function renderAuditHtml(outcome: Outcome, { name, version, date }: PageFacts): string {
  const tasks = checklist(outcome);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${text(`Audit of ${name}, ${date}`)}</title>
<style>${style}</style>
</head>
<body>
<header>
<p class="tool">secret-hook ${text(version)} · ${text(date)}</p>
<h1>Audit of ${text(name)}</h1>
<p class="verdict ${statusOf(outcome)}">${text(verdict(outcome))}</p>
</header>
<main>
${tasks.length > 0 ? `<section><h2>What to do</h2><ul class="tasks">${tasks.map(renderTask).join('\n')}</ul></section>` : ''}
${groupsOf(outcome).map(renderGroup).join('\n')}
${list(
  'Not checked',
  outcome.skipped.filter(({ blocking }) => blocking).map(skip => `${skip.path}: ${skipText(skip)}`),
)}
${list(
  'Passed over',
  outcome.skipped.filter(({ blocking }) => !blocking).map(skip => `${skip.path}: ${skipText(skip)}`),
)}
${list(
  'Suppressed',
  outcome.suppressed.map(entry => `${placeOf(entry.finding)}: ${entry.finding.rule.id}, ${settledWords(entry)}`),
)}
${list('Remarks', outcome.remarks)}
</main>
<footer>${text(`${outcome.scanned.files} files, ${outcome.scanned.rules} rules. No value that was found stands on this page.`)}${help(outcome)}</footer>
</body>
</html>
`;
}

function renderTask({ text: does, commands }: Task): string {
  const code = commands.length === 0 ? '' : `<pre>${commands.map(text).join('\n')}</pre>`;
  return `<li><span class="box" aria-hidden="true"></span><div>${text(does)}${code}</div></li>`;
}

function renderGroup({ title, entries }: Group): string {
  return `<section><h2>${text(title)} <span class="count">${entries.length}</span></h2>
<table><thead><tr><th>Level</th><th>Where</th><th>What and why</th></tr></thead><tbody>
${entries.map(renderEntry).join('\n')}
</tbody></table></section>`;
}

function renderEntry({ finding }: Reported): string {
  const { rule, severity, redacted, fix } = finding;
  const value = redacted === '' ? '' : ` <code>${text(redacted)}</code>`;
  const commands = fix.length === 0 ? '' : `<pre>${fix.map(text).join('\n')}</pre>`;
  const steps =
    severity === 'note'
      ? ''
      : `<p class="steps">${text(`${rule.remedy.steps.join('; ')}.`)}${link(rule.remedy.revoke)}</p>`;
  return `<tr><td><span class="level ${severity}">${severity}</span></td><td class="where">${text(placeOf(finding))}</td><td><strong>${text(rule.title)}</strong>${value}<p>${text(why(finding))}</p>${steps}${commands}</td></tr>`;
}

/** Addresses of rules are ours or those of a team's rule; anything but https stays text. */
function link(address: string | null): string {
  if (address === null) return '';
  return /^https:\/\/[^\s"'<>]+$/.test(address)
    ? ` <a rel="noreferrer noopener" href="${text(address)}">${text(address)}</a>`
    : ` ${text(address)}`;
}

function list(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  return `<section><h2>${text(title)} <span class="count">${lines.length}</span></h2><ul>${lines.map(line => `<li>${text(line)}</li>`).join('\n')}</ul></section>`;
}

function help({ help: word }: Outcome): string {
  return word ? `<br>${text(word.text)}${link(word.url)}` : '';
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for element content and quoted attributes. */
function text(raw: string): string {
  return printable(raw).replace(/[&<>"']/g, character => entities[character] ?? '');
}

const style = `
:root{color-scheme:light dark;--ink:#1c1e21;--soft:#5c6370;--line:#dfe2e7;--paper:#fff;--band:#f5f6f8;--red:#b3261e;--amber:#8a5a00;--green:#1b6e3c}
@media (prefers-color-scheme:dark){:root{--ink:#e6e8eb;--soft:#9aa2ad;--line:#353a41;--paper:#17191c;--band:#1f2226;--red:#ff8a80;--amber:#f2c14e;--green:#7fd39b}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:62rem;padding:2rem 1.25rem 3rem;font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper)}
h1{margin:.1em 0 .4em;font-size:1.7rem;line-height:1.2;overflow-wrap:anywhere}
h2{margin:2.2rem 0 .6rem;font-size:1.1rem}
p{margin:.25em 0}
.tool,.count,footer{color:var(--soft);font-size:.875rem;font-weight:400}
.verdict{padding:.6rem .9rem;border-left:4px solid var(--green);background:var(--band);font-weight:600}
.verdict.blocked,.verdict.incomplete{border-color:var(--red)}
table{width:100%;border-collapse:collapse;font-size:.925rem}
th{text-align:left;color:var(--soft);font-weight:500;border-bottom:1px solid var(--line);padding:.3rem .6rem .3rem 0}
td{vertical-align:top;border-bottom:1px solid var(--line);padding:.6rem .6rem .6rem 0}
.where{width:26%;overflow-wrap:anywhere;font-family:ui-monospace,monospace;font-size:.85rem}
.level{font-weight:600}.level.error{color:var(--red)}.level.warning{color:var(--amber)}.level.note{color:var(--soft)}
td:first-child{width:5.5rem}
code,pre{font-family:ui-monospace,monospace;font-size:.85rem}
pre{margin:.4rem 0 0;padding:.45rem .6rem;background:var(--band);white-space:pre-wrap;overflow-wrap:anywhere}
.steps{color:var(--soft)}
ul{padding-left:1.2rem}li{overflow-wrap:anywhere}
.tasks{list-style:none;padding:0}.tasks li{display:flex;gap:.7rem;padding:.35rem 0}.tasks div{min-width:0;flex:1}
.box{flex:none;width:1rem;height:1rem;margin-top:.25rem;border:1.5px solid var(--soft);border-radius:3px}
footer{margin-top:3rem;border-top:1px solid var(--line);padding-top:.8rem}
a{color:inherit;overflow-wrap:anywhere}
@media (max-width:40rem){table,tbody,tr,td{display:block;width:auto}thead{display:none}td{border:0;padding:.1rem 0}tr{border-bottom:1px solid var(--line);padding:.5rem 0;display:block}.where{width:auto}}
@media print{:root{font-size:10pt;color-scheme:light;--ink:#000;--soft:#444;--line:#bbb;--paper:#fff;--band:#f4f4f4;--red:#8c1d18;--amber:#6b4700;--green:#14532d}body{max-width:none;padding:0;font-size:10pt}tr,li,pre{break-inside:avoid}h2{break-after:avoid}thead{display:table-header-group}}
`;
