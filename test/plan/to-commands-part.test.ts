import { toCommandsPart } from '../../lib/plan/to-commands-part';
import { anAction } from '../helpers/planned';

const part = (...commands: readonly string[]) =>
  toCommandsPart(
    anAction('Build.stamp Compute/AWS/Commands', { configuration: { Commands: JSON.stringify(commands) } }),
    'stamp',
  );

test('the commands are counted', () => {
  expect(part('ls')).toEqual({ kind: 'real', what: '1 command, run by a shell here' });
  expect(part('ls', 'pwd')).toEqual({ kind: 'real', what: '2 commands, run by a shell here' });
});

test('a command of several lines is refused, as CodePipeline does', () => {
  expect(part('ls', 'if true\nthen ls; fi')).toEqual({
    kind: 'missing',
    why: 'CodePipeline refuses a command of several lines: if true …',
    remedy: 'give --stand-in stamp=COMMAND',
  });
});
