import { join } from 'node:path';
import { main } from '../lib/cli/program';

// The bundle lies in dist/, this file in bin/: the package's root is one up from both.
main(process.argv, join(__dirname, '..')).then((exitCode) => {
  process.exitCode = exitCode;
});
