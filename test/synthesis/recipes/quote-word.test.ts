import { execFileSync } from 'node:child_process';
import { quoteWord } from '../../../lib/synthesis/recipes/quote-word';

it.each(['packages/cli', '@acme/site', 'nfpm.yaml'])('leaves %s as it is', (word) => {
  expect(quoteWord(word)).toBe(word);
});

it.each(['the app', "it's", '**/pom.xml', '$(id)', '`id`', '', '~'])('has the shell take %j for itself', (word) => {
  expect(execFileSync('sh', ['-c', `printf %s ${quoteWord(word)}`], { encoding: 'utf8' })).toBe(word);
});
