import { join } from 'node:path';
import { ask, COMMIT, clearYards, files, runRecipe, testRecipe } from './toolchain';

afterAll(clearYards);

testRecipe('maven', 'a Maven project is tested, and its jar knows its version and its commit', async () => {
  const trial = await runRecipe('maven', {
    way: { kind: 'recipe', recipe: 'maven', run: ['test', 'build'], packages: [] },
    artifacts: [files('classes', 'target/classes'), { kind: 'package', name: 'hello', format: 'jar', directory: '.' }],
    junit: ['**/target/surefire-reports/TEST-*.xml'],
  });
  expect({ state: trial.state, lastLines: trial.lastLines }).toEqual({ state: 'SUCCEEDED', lastLines: undefined });
  expect(trial.tests).toEqual({ total: 2, failed: 0, skipped: 0 });
  expect(Object.keys(await trial.unpack('classes'))).toEqual(['com/acme/hello/Greeting.class']);
  const { folder, files: packed } = await trial.open('hello');
  expect(packed).toEqual(['build.json', 'hello-1.2.0.jar']);
  const jar = join(folder, 'hello-1.2.0.jar');
  expect(ask('unzip', '-p', jar, 'META-INF/MANIFEST.MF').split('\r\n')).toEqual(
    expect.arrayContaining(['Implementation-Version: 1.2.0', `SCM-Revision: ${COMMIT}`]),
  );
  expect(ask('java', '-cp', jar, 'com.acme.hello.Greeting', 'Ada')).toBe('Hello, Ada!\n');
});
