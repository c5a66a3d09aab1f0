import * as z from 'zod';
import { serversFields } from '../../../../lib/synthesis/definition/deploys/servers-document';

const takes = (value: unknown) => z.strictObject(serversFields).safeParse(value).success;

test.each([
  {},
  { instances: { least: 3, most: 9, cpu: 50 }, type: 'm7g.large', disk: 20, zones: 3 },
  { port: 3000, health: '/health', domain: 'www.acme.example', certificate: 'arn', alarms: { errors: 1 } },
])('%j is said of servers', (value) => {
  expect(takes(value)).toBe(true);
});

test.each([{ instances: 3 }, { instances: { least: 0 } }, { disk: '20' }, { port: 80.5 }, { alarms: { cpu: 80 } }])(
  '%j is not',
  (value) => {
    expect(takes(value)).toBe(false);
  },
);
