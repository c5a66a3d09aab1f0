import { execFileSync } from 'node:child_process';
import { quote, toShellProgram, toShellWrapper } from '../../../lib/rehearsal/codebuild/shell-program';

it.each(['', "it's", '$HOME `id` "x" \\', 'two\nlines', "''"])('quotes %j as one word', (text) => {
  expect(execFileSync('/bin/sh', ['-c', `printf %s ${quote(text)}`], { encoding: 'utf8' })).toBe(text);
});

it('tells the exit code of each command after what it printed', () => {
  const program = toShellProgram({ mark: 'MARK', state: '/nowhere', restore: false });
  const input = 'echo a\nMARK\n(exit 7)\nMARK\n';
  expect(execFileSync('/bin/sh', ['-c', program], { input, encoding: 'utf8' })).toBe('a\n\u001eMARK 0\n\u001eMARK 7\n');
});

it('tells how the shell itself ended', () => {
  const words = ['-c', toShellWrapper('MARK'), 'sh', '/bin/sh', '-c', 'echo a; exit 5'];
  expect(execFileSync('/bin/sh', words, { encoding: 'utf8' })).toBe('a\n\u001eMARK end 5\n');
});
