import { tellTransforms } from '../../../../lib/rehearsal/actions/cloudformation/tell-transforms';

test('macros are named, and a damaged template is left to the deployment', () => {
  const lines: string[] = [];
  const log = (line: string) => void lines.push(line);
  tellTransforms({ log }, 'Transform: AWS::Serverless-2016-10-31');
  tellTransforms({ log }, 'Resources: [');
  expect(lines).toEqual([
    'the template has the transform AWS::Serverless-2016-10-31, which is not expanded here: resources are told as they are written',
  ]);
});
