import { publishDocument } from '../../../lib/synthesis/definition/publish-document';

const takes = (value: unknown) => publishDocument.safeParse(value).success;

test.each([
  { publish: 'cli', codeartifact: { domain: 'acme', repository: 'releases' } },
  { publish: 'cli', artifact: 'tool', codeartifact: { domain: 'acme', repository: 'releases', owner: '111122223333' } },
])('%j is a publish', (value) => {
  expect(takes(value)).toBe(true);
});

test.each([
  { publish: 'cli' },
  { publish: 'cli', codeartifact: { domain: 'acme' } },
  { publish: 'cli', codeartifact: { domain: 'acme', repository: 'releases', format: 'npm' } },
  { publish: 'cli', codeartifact: { domain: 'acme', repository: 'releases', owner: 111122223333 } },
  { publish: 'cli', artifact: ['a', 'b'], codeartifact: { domain: 'acme', repository: 'releases' } },
])('%j is none', (value) => {
  expect(takes(value)).toBe(false);
});
