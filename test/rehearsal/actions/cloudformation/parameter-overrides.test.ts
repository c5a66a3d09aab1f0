import { deployFiles } from '../../../helpers/deploy-files';
import { temporaryDirectory } from '../../../helpers/rehearsal';

const directory = temporaryDirectory();
const template = `
Parameters: { A: { Type: String }, B: { Type: String, Default: b } }
Resources: { Topic: { Type: "AWS::SNS::Topic" } }
Outputs: { A: { Value: !Ref A }, B: { Value: !Ref B } }
`;
const files = { 'template.yaml': template, 'values.json': '{"a":"from a file","b":2}' };

async function deploy(overrides: unknown) {
  const configuration = {
    ActionMode: 'CREATE_UPDATE',
    StackName: `stack-${Math.random().toString(36).slice(2)}`,
    TemplatePath: 'templates::template.yaml',
    ParameterOverrides: typeof overrides === 'string' ? overrides : JSON.stringify(overrides),
  };
  return (await deployFiles(directory, files, [configuration], { action: { namespace: 'stack' } }))[0];
}

test('values come from the configuration, a file and an artifact', async () => {
  const action = await deploy({
    A: { 'Fn::GetParam': ['templates', 'values.json', 'a'] },
    B: { 'Fn::GetArtifactAtt': ['templates', 'ObjectKey'] },
  });
  expect(action?.variables).toEqual({
    A: 'from a file',
    B: expect.stringMatching(/^storefront\/templates\/[0-9a-f]{7}$/),
  });
});

test.each([
  ['[]', 'ParameterOverrides is no map'],
  [{ A: 1 }, 'ParameterOverrides: A is neither a text, nor Fn::GetArtifactAtt, nor Fn::GetParam'],
  [
    { A: { 'Fn::GetParam': ['templates', 'values.json', 'b'] } },
    'Fn::GetParam: templates::values.json has no text "b"',
  ],
  [{ A: { 'Fn::GetParam': ['other', 'values.json', 'b'] } }, 'the artifact "other" is no input of the action'],
  [
    { A: { 'Fn::GetArtifactAtt': ['templates', 'Arn'] } },
    'Fn::GetArtifactAtt: an artifact has BucketName, ObjectKey and URL, and no Arn',
  ],
  [{ A: 'x'.repeat(1100) }, 'ParameterOverrides are 1108 bytes long, and CodePipeline takes 1024'],
])('%j is refused', async (overrides, reason) => {
  expect((await deploy(overrides))?.reason).toBe(reason);
});
