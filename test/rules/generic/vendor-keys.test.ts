import { describe, expect, test } from 'vitest';
import { expandSample } from '../../../src/samples/expand.ts';
import { alarmsIn } from '../../support/detect.ts';

/** Keys of vendors of which there is no rule, by the names that people give them. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  'a.env': [
    'MESSAGE_MEDIA_API_KEY=[[base62:32]]',
    'MSG91_AUTH_KEY=[[base62:24]]',
    'MAP_QUEST_ACCESS_KEY=[[base62:32]]',
    'PAGE_SPEED_API_KEY=[[base62:40]]',
    'EVENT_REGISTRY_API_KEY=[[uuid]]',
    'GOOGLE_SEARCH_API_KEY=[[base62:39]]',
    'CACHE_FLY_API_TOKEN=[[hex:32]]',
  ],
  'a.properties': ['acme.api.key=[[uuid]]', 'acme.access.token = [[uuid]]'],
  'a.xml': ['<entry key="acme.auth.token">[[uuid]]</entry>'],
  'AndroidManifest.xml': [
    '<meta-data\n    android:name="io.acme.API_KEY"\n    android:value="[[base62:32]]" />',
    '<meta-data android:name="io.acme.ACME_TOKEN" android:value="[[hex:40]]"/>',
  ],
  'a.cs': [
    'new KeyValuePair<string, string?>("Acme:ApiKey", "[[base62:32]]"),',
    '    { "Vendors:Acme:ApiKey", "[[base62:32]]" },',
    'new("Acme:Token", "[[hex:32]]"),',
  ],
  'a.swift': ['Acme.start(withApiKey: "[[base62:32]]")', 'Acme.configure(withKey: "[[hex:32]]")'],
  'a.m': ['[Acme startWithKey:@"[[hex:32]]"];', '[Acme initWithAppToken:@"[[base62:24]]"];'],
};

describe.each(Object.entries(NAMED))('%s', (path, lines) => {
  test.each(lines)('%s is told', line => {
    for (let seed = 1; seed <= 5; seed++) expect(alarmsIn(path, expandSample(line, seed).text)).toHaveLength(1);
  });
});

describe('what only sounds like one is quiet', () => {
  test.each([
    ['a.ts', 'const searchApiKey = "[[base62:32]]";'],
    ['a.env', 'ALGOLIA_SEARCH_API_KEY=[[hex:32]]'],
    ['a.env', 'PUBLIC_API_KEY=[[base62:32]]'],
    ['a.env', 'CACHE_KEY=[[base62:32]]'],
    ['a.json', '{"next_page_token": "[[base62:32]]"}'],
    ['a.properties', 'object.key=[[uuid]]'],
    ['a.m', '[Acme startWithKey:@"users/42"];'],
    ['a.swift', 'Acme.start(withKey: "[[uuid]]")'],
    ['a.cs', 'new("Acme:Name", "[[base62:32]]"),'],
  ])('%s: %s', (path, line) => expect(alarmsIn(path, expandSample(line, 3).text)).toEqual([]));
});
