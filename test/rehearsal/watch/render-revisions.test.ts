import { renderRevisions } from '../../../lib/rehearsal/watch/render-revisions';

test('revisions are told by their sources', () => {
  const revisions = new Map([
    ['App', { commit: '3f2a1c9d0e' }],
    ['Content', { commit: '0123456789' }],
  ]);
  expect(renderRevisions({ revisions })).toBe('3f2a1c9 of App and 0123456 of Content');
  expect(renderRevisions({ revisions: new Map() })).toBe('the newest revisions');
});
