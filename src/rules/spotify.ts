import type { Rule } from '../model.ts';

/** Spotify applications. The client id has the same shape and is public. */
export const spotify: readonly Rule[] = [
  {
    id: 'spotify-client-secret',
    title: 'Spotify client secret',
    severity: 'error',
    why: 'Anyone holding it can mint tokens as your application.',
    keywords: [],
    // 32 hex digits.
    pattern: /^(?<secret>[0-9a-f]{32})$/dg,
    context: { words: ['spotify', 'spotipy'], names: ['secret'] },
    remedy: {
      revoke: 'https://developer.spotify.com/dashboard',
      steps: [
        'Rotate the client secret in the dashboard',
        'Put the new secret into the environment of the application',
      ],
      instead: null,
    },
    env: ['SPOTIFY_CLIENT_SECRET', 'SPOTIPY_CLIENT_SECRET'],
    verification: {
      method: 'POST',
      url: 'https://accounts.spotify.com/api/token',
      headers: {
        Authorization: 'Basic base64(<client id>:<secret>)',
        'Content-Type': 'application/x-www-form-urlencoded',
      },
      body: 'grant_type=client_credentials',
      live: '200',
      dead: '400 invalid_client',
    },
    references: ['https://developer.spotify.com/documentation/web-api/tutorials/client-credentials-flow'],
    examples: {
      match: ['SPOTIFY_CLIENT_SECRET: "[[hex:32]]"'],
      ignore: ['SPOTIFY_CLIENT_ID=[[hex:32]]', 'SPOTIFY_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'spotify-access-token',
    title: 'Spotify access or refresh token',
    severity: 'error',
    why: 'Anyone holding it can act as the user; a refresh token for good.',
    keywords: [],
    // `BQ` (access, an hour) or `AQ` (refresh), and 100 or more of base64url.
    pattern: /^(?<secret>[AB]Q[\w-]{100,400})$/dg,
    context: { words: ['spotify'] },
    remedy: {
      revoke: 'https://www.spotify.com/account/apps/',
      steps: ['Remove the access of the app', 'Create a new one and hand it to the program through the environment'],
      instead: null,
    },
    env: ['SPOTIFY_REFRESH_TOKEN', 'SPOTIFY_ACCESS_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.spotify.com/v1/me',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://www.spotify.com/account/apps/'],
    examples: {
      match: ['SPOTIFY_REFRESH_TOKEN=AQ[[base64url:129]]', 'SPOTIFY_ACCESS_TOKEN=BQ[[base64url:160]]'],
      ignore: ['SPOTIFY_REFRESH_TOKEN=${SPOTIFY_REFRESH_TOKEN}', 'etag: "AQ[[base64url:129]]"'],
    },
  },
];
