import type { Rule } from '../model.ts';

/** UptimeRobot: keys of the account, read-only keys and keys of one monitor. */
export const uptimerobot: readonly Rule[] = [
  {
    id: 'uptimerobot-api-key',
    title: 'UptimeRobot API key',
    severity: 'warning',
    why: 'Anyone holding the main key can change monitors; the others only read.',
    keywords: [],
    pattern: /^(?<secret>(?:ur?|m)\d{5,12}-[A-Za-z0-9]{24})$/dg,
    context: {
      words: ['uptimerobot'],
    },
    remedy: {
      revoke: 'https://dashboard.uptimerobot.com/integrations',
      steps: ['Delete or regenerate it under Integrations > API'],
      instead: null,
    },
    env: ['UPTIMEROBOT_API_KEY', 'UPTIME_ROBOT_API_KEY'],
    verification: {
      method: 'POST',
      url: 'https://api.uptimerobot.com/v2/getAccountDetails',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'form api_key=<secret>&format=json',
      live: '200 stat=ok',
      dead: '200 stat=fail (judge by body)',
    },
    references: ['https://uptimerobot.com/api/'],
    examples: {
      match: ['UPTIMEROBOT_API_KEY=u[[digits:7]]-[[base36:24]]', 'UPTIMEROBOT_API_KEY=m[[digits:9]]-[[base36:24]]'],
      ignore: ['UPTIMEROBOT_API_KEY=your-key'],
    },
  },
];
