/** Where a host is: on this machine, reserved for documents, in a private network, or in reach of everybody. */
export type HostKind = 'local' | 'reserved' | 'private' | 'public' | 'unknown';

const LOCAL =
  /^(?:localhost|.*\.localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|\[?::1\]?|\[::\]|host\.docker\.internal|\(local\)|\(localdb\).*|\.|\.\\.*|.*\.local|.*\.internal)$/;
const RESERVED =
  /^(?:(?:.*\.)?example(?:\.(?:com|net|org|edu))?|.*\.(?:test|invalid|example)|foo(?:\..*)?|bar(?:\..*)?|(?:my|your|some|the)?-?_?(?:host|hostname|server|servername|domain|address|endpoint)(?:name)?(?:\.(?:com|net|org))?|(?:my|your)[-_.].*|host\.(?:com|tld)|domain\.(?:com|tld)|h\d?|192\.0\.2\.\d+|198\.51\.100\.\d+|203\.0\.113\.\d+|\[?2001:db8:.*|default|x|xxx+|\*+|\.{3})$/;
const PRIVATE =
  /^(?:10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2}|\[?f[cd][0-9a-f]{2}:.*)$/;

/** Kind of a host name or address, without port. `unknown` when it is filled in later. */
export function hostKind(host: string): HostKind {
  const name = host.toLowerCase().replace(/\.$/, '');
  if (name === '' || /[${}<>%]/.test(name)) return 'unknown';
  if (LOCAL.test(name)) return 'local';
  if (RESERVED.test(name)) return 'reserved';
  if (PRIVATE.test(name)) return 'private';
  // Names of one label resolve in a compose project or on a company's network.
  return name.includes('.') || name.includes(':') ? 'public' : 'local';
}
