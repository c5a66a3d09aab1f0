import { found, problemsOf, withStages } from '../../helpers/definition';

const problems = (waves: string, actions = '{ approve: ok }') =>
  found('BadWaves', withStages(`{ name: World, waves: ${waves}, actions: [${actions}] }`));

test('environments stand in waves, each once', () => {
  expect(problems('[[staging], [production]]')).toEqual([]);
  expect(problems('[[staging], [production, staging]]')).toEqual([
    'staging · stage "World" has environment "staging" in its waves more than once',
  ]);
});

test('what is done once is done in a stage of its own, also beside others', () => {
  expect(problems('[[staging]]', '{ parallel: [{ approve: ok }, { record: version }] }')).toHaveLength(1);
});

test('what is wrong with waves is told once, and nothing that comes of it', () => {
  const stage =
    '{ name: World, waves: [[staging, staging], [production]], actions: [{ deploy: site, artifact: Source, s3: { website: {} } }, { approve: ok }, { record: version }] }';
  const errors = problemsOf(withStages(stage)).filter(({ severity }) => severity !== 'note');
  expect(errors.map(({ code }) => code)).toEqual(['BadWaves', 'BadWaves']);
});
