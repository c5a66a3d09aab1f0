import { readFileSync } from 'node:fs';
import { reportBug } from '../../lib/cli/bug';

test('a fault of ours is one line, the path of its details, and 70', () => {
  let printed = '';
  const exitCode = reportBug(new TypeError('no such thing'), { write: (text) => (printed += text) });
  expect(exitCode).toBe(70);
  expect(printed).toMatch(
    /^conveyor: a fault of Conveyor's own: TypeError: no such thing · details in .+fault\.log\n$/,
  );
  const log = printed.trim().split('details in ')[1] ?? '';
  expect(readFileSync(log, 'utf8')).toMatch(/TypeError: no such thing\n\s+at /);
});

test('what is thrown may be anything', () => {
  let printed = '';
  reportBug('a bare text', { write: (text) => (printed += text) });
  expect(printed).toContain("a fault of Conveyor's own: a bare text");
});
