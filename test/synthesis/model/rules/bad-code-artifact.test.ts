import { found, withActions } from '../../../helpers/definition';

const build = '{ build: a, commands: [x], artifacts: { cli: { package: npm } } }';
const problems = (codeartifact: string) =>
  found('BadCodeArtifact', withActions(build, `{ publish: cli, codeartifact: ${codeartifact} }`));

test.each(['{ domain: acme, repository: releases }', '{ domain: a1, repository: A.b_c-1, owner: "111122223333" }'])(
  '%s is a place of CodeArtifact',
  (place) => {
    expect(problems(place)).toEqual([]);
  },
);

test.each([
  ['{ domain: Acme, repository: r1 }', 'Acme · publish "cli": "Acme" is no name of a domain'],
  ['{ domain: acme-, repository: r1 }', 'acme- · publish "cli": "acme-" is no name of a domain'],
  ['{ domain: a, repository: r1 }', 'a · publish "cli": "a" is no name of a domain'],
  ['{ domain: acme, repository: .r }', '.r · publish "cli": ".r" is no name of a repository of CodeArtifact'],
  ['{ domain: acme, repository: r1, owner: "1111" }', '"1111" · publish "cli": "1111" is no account'],
])('%s is none', (place, problem) => {
  expect(problems(place)).toEqual([problem]);
});
