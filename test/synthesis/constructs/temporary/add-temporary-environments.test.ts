import * as codepipeline from 'aws-cdk-lib/aws-codepipeline';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import { addTemporaryEnvironments } from '../../../../lib/synthesis/constructs/temporary/add-temporary-environments';
import { Conversion } from '../../../../lib/synthesis/model/conversion';
import { toTemporary } from '../../../../lib/synthesis/model/temporary-environment';
import { aPipeline } from '../../../helpers/delivery';
import { aStack, noBundles } from '../../../helpers/stack';

const document = { template: 'preview.yaml', role: 'arn:aws:iam::111122223333:role/deploy-preview' };
const preview = toTemporary('preview', document, 'shop', [], new Conversion());

function add(...temporaries: readonly (typeof preview)[]) {
  const stack = aStack();
  const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('codepipeline.amazonaws.com') });
  const pipeline = new codepipeline.Pipeline(stack, 'Pipeline', { role });
  const stages = temporaries.map((temporary) => ({ name: 'Check', actions: [], temporary }));
  const model = aPipeline({ stages: [{ name: 'Build', actions: [] }, ...stages] });
  const props = { model, pipeline, key: new kms.Key(stack, 'Key'), bundles: noBundles() };
  return { stack, role, made: addTemporaryEnvironments(stack, props) };
}

test('the pipeline may call the function of its environment, and no other', () => {
  const { stack, role, made } = add(preview);
  expect([...made.keys()]).toEqual(['preview']);
  const policy = role.node.findChild('DefaultPolicy') as iam.Policy;
  const calls = stack
    .resolve(policy.document.toJSON())
    .Statement.filter(({ Action: action }: { Action: unknown }) => action === 'lambda:InvokeFunction');
  expect(calls).toMatchObject([
    { Resource: { 'Fn::GetAtt': [expect.stringMatching(/^EnvironmentspreviewFunction/), 'Arn'] } },
  ]);
});

test('where no stage has one, nothing is made', () => {
  const { stack, made } = add();
  expect(made.size).toBe(0);
  expect(stack.node.tryFindChild('Environments')).toBeUndefined();
});
