import { toPlace } from '../../lib/problem/place';
import type { Problem } from '../../lib/problem/problem';
import { renderProblem, renderProblems } from '../../lib/problem/render-problem';

const line = '            artifact: sitte';
const text = `${'\n'.repeat(30)}${line}\n`;
const unknown: Problem = {
  code: 'UnknownArtifact',
  message: 'deploy "site" takes artifact "sitte", which no earlier action makes',
  place: toPlace('conveyor.yaml', text, text.indexOf('sitte'), text.indexOf('sitte') + 5),
  hint: 'made so far: site, api · did you mean "site"?',
};

test('a problem shows its place, its code, its line with marks under what is meant, and its hint', () => {
  expect(renderProblem(unknown)).toBe(
    [
      'conveyor.yaml:31:23 UnknownArtifact  deploy "site" takes artifact "sitte", which no earlier action makes',
      '   31 |             artifact: sitte',
      '      |                       ^^^^^',
      '   made so far: site, api · did you mean "site"?',
      '',
    ].join('\n'),
  );
});

test('a problem without a place or a hint is its code and its message', () => {
  expect(renderProblem({ code: 'NoSuchFile', message: 'there is no file x' })).toBe('NoSuchFile  there is no file x\n');
});

test('a note takes one line and says that it is one', () => {
  expect(renderProblem({ ...unknown, severity: 'note' }).split('\n')).toEqual([
    expect.stringContaining('conveyor.yaml:31:23 UnknownArtifact  note: deploy "site"'),
    '',
  ]);
});

test('problems come in the order of their places, those without one last', () => {
  const at = (code: string, file: string, offset: number): Problem => ({
    code,
    message: '',
    place: toPlace(file, 'a b\nc', offset, offset + 1),
  });
  const rendered = renderProblems([
    { code: 'Nowhere', message: '' },
    at('Third', 'b.yaml', 0),
    at('Second', 'a.yaml', 4),
    at('First', 'a.yaml', 2),
  ]);
  expect(rendered.match(/First|Second|Third|Nowhere/g)).toEqual(['First', 'Second', 'Third', 'Nowhere']);
  expect(renderProblems([])).toBe('');
});

test('a line too long for a screen shrinks to what is meant, and the marks stay under it', () => {
  const long = `${'a '.repeat(500)}WRONG ${'b '.repeat(500)}`;
  const [, shown = '', marks = ''] = renderProblem({
    code: 'Wrong',
    message: '',
    place: toPlace('a.yaml', long, 1000, 1005),
  }).split('\n');
  expect(shown.length).toBeLessThan(200);
  expect(shown.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('WRONG');
});

test('control characters of a file do not reach the terminal', () => {
  const place = toPlace('a.yaml', '\tkey: \u001b[31mred', 1, 4);
  const shown = renderProblem({ code: 'Wrong', message: 'found \u001b[2J', place }).replaceAll('\n', '');
  expect(shown).not.toMatch(/\p{Cc}/u);
});

test('the marks stay under what is meant behind characters that take two columns', () => {
  const place = toPlace('a.yaml', '이름: site', 4, 8);
  const [, , marks] = renderProblem({ code: 'Wrong', message: '', place }).split('\n');
  expect(marks).toBe('      |       ^^^^');
});
