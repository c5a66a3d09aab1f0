import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../../lib/assembly/read-text';
import { inDirectory, known, problemsOf } from '../helpers/facts';

test('a file is read', () => {
  inDirectory((directory) => {
    writeFileSync(join(directory, 'a.txt'), 'text');
    expect(known(readText(join(directory, 'a.txt'), 'Missing', 'file'))).toBe('text');
  });
});

test('a file that is not there, or is a directory, is a problem that says so', () => {
  inDirectory((directory) => {
    expect(problemsOf(readText(join(directory, 'no.yaml'), 'MissingTemplate', 'template'))).toEqual([
      { code: 'MissingTemplate', message: `no template at ${directory}/no.yaml: there is no such file` },
    ]);
    expect(problemsOf(readText(directory, 'MissingTemplate', 'template'))[0]?.message).toContain('it is a directory');
  });
});
