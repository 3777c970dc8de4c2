/** Configuration files of agents and their servers (MCP), where people write credentials of any look into an `env` block. */
import type { Candidate } from './candidate.ts';

const AGENT_PATH =
  /(?:^|\/)(?:\.?mcp(?:[_-]?(?:config|settings|servers))?\.json|cline_mcp_settings\.json|claude_desktop_config\.json|\.claude\.json|\.claude\/settings(?:\.local)?\.json|\.gemini\/settings\.json|opencode\.jsonc?|\.codex\/config\.toml|\.zed\/settings\.json|\.vscode\/settings\.json|\.continue\/(?:[\w-]+\/)?[\w-]+\.(?:json|ya?ml))$/;
const BLOCK = /["']?\b(?:env|environment|headers)["']?\s{0,4}[:=]\s{0,40}$/;
/** A section of TOML, or a key of YAML on a line of its own, and nothing but entries since. */
const SECTION =
  /(?:^|\n)[ \t]*(?:\[[^\]\n]{1,120}\.(?:env|http_headers)\]|(?:env|environment|headers):)[ \t]*\r?\n(?:[ \t]*["']?[\w-]+["']?[ \t]*[:=][^\n]*\n){0,30}[ \t]*["']?$/;
const REACH = 2000;
const VALUE_CHARS_MIN = 8;
/** What a value is in a place of credentials as well as elsewhere: no credential. */
const ALWAYS_NONE =
  /^(?:reference|template|secret-manager|expression|encrypted-or-hashed|known-.*|mask|ellipsis|sequence|instruction|placeholder.*|path|file-name|url|host|email|number|prose|same-as-name|format|public.*|template-mark|command-substitution|media.*|date|version|entity-id|too-.*)$/;

/** Whether the lower-case `path` is that of a configuration of agents. */
export function isAgentPath(path: string): boolean {
  return AGENT_PATH.test(path);
}

/** Whether the literal is a credential by its place alone; `reason` is why it would be none elsewhere, or null. */
export function isGivenToAgent(text: string, candidate: Candidate, reason: string | null): boolean {
  const { nameStart, value, form } = candidate;
  if (form !== 'assign' || value.length < VALUE_CHARS_MIN || /\s/.test(value)) return false;
  if (reason !== null && reason !== 'known-stock-password' && ALWAYS_NONE.test(reason)) return false;
  const before = text.slice(Math.max(0, nameStart - REACH), nameStart);
  const brace = openBrace(before);
  return brace === -1 ? SECTION.test(before) : BLOCK.test(before.slice(Math.max(0, brace - 60), brace));
}

/** Where the brace opens that the end of `text` lies in, or -1. */
function openBrace(text: string): number {
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    const code = text.charCodeAt(at);
    if (code === 0x7d) depth++;
    else if (code === 0x7b && depth-- === 0) return at;
  }
  return -1;
}
