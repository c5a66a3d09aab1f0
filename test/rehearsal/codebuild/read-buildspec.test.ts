import { readBuildspec } from '../../../lib/rehearsal/codebuild/read-buildspec';
import { temporaryDirectory } from '../../helpers/rehearsal';
import { writeFiles } from '../../helpers/repository';

const directory = temporaryDirectory();
const text = 'version: 0.2\nphases: { build: { commands: [make] } }\n';
const buildspec = { version: 0.2, phases: { build: { commands: ['make'] } } };
writeFiles(directory, {
  'source/buildspec.yml': text,
  'source/ci/bad.yml': 'version: 0.1\nphases: {}\n',
  'out.yml': text,
});

it.each([undefined, text, JSON.stringify(buildspec), './buildspec.yml'])('reads %j', async (given) => {
  expect(await readBuildspec(given, `${directory}/source`)).toEqual({ ok: true, buildspec });
});

it('says what is not there, or not inside of the source, or wrong', async () => {
  const reason = async (given: string) => {
    const read = await readBuildspec(given, `${directory}/source`);
    return read.ok ? undefined : read.reason;
  };
  expect(await reason('ci/none.yml')).toBe('the buildspec ci/none.yml is not in the source');
  expect(await reason('../out.yml')).toBe('the buildspec ../out.yml is not in the source');
  expect(await reason('ci/bad.yml')).toBe(
    'ci/bad.yml:1:10 version is not 0.2, the only version that is understood here',
  );
});
