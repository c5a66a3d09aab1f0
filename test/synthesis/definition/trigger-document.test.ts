import { triggerDocument } from '../../../lib/synthesis/definition/trigger-document';

const takes = (value: unknown) => triggerDocument.safeParse(value).success;

test.each([
  { push: {} },
  { push: { branches: ['main'], paths: { include: ['a/**'], exclude: ['**/*.md'] } }, source: 'App' },
  { push: { tags: { exclude: ['v*'] } } },
  { 'pull-request': { branches: ['main'], events: ['closed'] } },
  { schedule: 'rate(1 day)', zone: 'Asia/Seoul' },
  { pipeline: 'base' },
])('%j is a trigger', (value) => {
  expect(takes(value)).toBe(true);
});

test.each([
  {},
  { push: { branches: 'main' } },
  { push: { branches: [] } },
  { push: { branches: { includes: ['main'] } } },
  { 'pull-request': { events: ['merged'] } },
  { schedule: 'rate(1 day)', source: 'App' },
  { push: {}, pipeline: 'base' },
])('%j is none', (value) => {
  expect(takes(value)).toBe(false);
});
