import { approveDocument } from '../../../lib/synthesis/definition/approve-document';

const takes = (value: unknown) => approveDocument.safeParse(value).success;

test.each([
  { approve: 'release' },
  {
    approve: 'release',
    ask: [{ email: 'a@acme.example' }],
    message: 'Go?',
    link: 'https://acme.example',
    timeout: '3d',
  },
])('%j is an approval', (value) => {
  expect(takes(value)).toBe(true);
});

test.each([{ approve: 'release', ask: ['a@acme.example'] }, { approve: 'release', ask: [] }, { approve: 1 }])(
  '%j is none',
  (value) => {
    expect(takes(value)).toBe(false);
  },
);
