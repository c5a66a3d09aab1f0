import { spawnSync } from 'node:child_process';
import { toPlaceholder } from '../../../../../lib/synthesis/constructs/deploys/lambda/placeholder';

const answer = { statusCode: 503, headers: { 'retry-after': '60' }, body: 'Nothing was released here yet.\n' };

test('Node.js runs it', () => {
  const code = `${toPlaceholder('nodejs24.x', 'index.main')}exports.main().then((a) => console.log(JSON.stringify(a)));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=commonjs', '-e', code], { encoding: 'utf8' });
  expect(JSON.parse(stdout)).toEqual(answer);
});

test('Python runs it', () => {
  const code = `import json\n${toPlaceholder('python3.14', 'index.handler')}print(json.dumps(handler({}, None)))`;
  const { stdout } = spawnSync('python3', ['-c', code], { encoding: 'utf8' });
  expect(JSON.parse(stdout)).toEqual(answer);
});

test('it stays as it is: another text would be put in the place of what was released', () => {
  expect(toPlaceholder('nodejs24.x', 'index.handler')).toBe(
    'exports.handler = async () => ({"statusCode":503,"headers":{"retry-after":"60"},"body":"Nothing was released here yet.\\n"});\n',
  );
});
