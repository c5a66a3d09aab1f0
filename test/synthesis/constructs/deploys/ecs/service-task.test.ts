import { Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import { placeholderImage } from '../../../../../lib/synthesis/constructs/deploys/ecs/placeholder';
import { addServiceTask } from '../../../../../lib/synthesis/constructs/deploys/ecs/service-task';
import { Conversion } from '../../../../../lib/synthesis/model/conversion';
import { type ManagedService, toEcsTarget } from '../../../../../lib/synthesis/model/targets/ecs';
import { aStack, theOnly } from '../../../../helpers/stack';

const stack = aStack();
const role = () =>
  new iam.Role(stack, `Role${stack.node.children.length}`, { assumedBy: new iam.AccountRootPrincipal() });
addServiceTask(stack, {
  target: toEcsTarget('api', { managed: {} }, [], new Conversion()) as ManagedService,
  parameterName: '/conveyor/shop/staging/api/image',
  taskRole: role(),
  executionRole: role(),
  logGroup: new logs.LogGroup(stack, 'Logs') as logs.ILogGroup,
  variables: [],
});
const template = Template.fromStack(stack);

/** What CloudFormation makes of a value of the template when Systems Manager holds this for its parameter. */
function resolve(value: unknown, held: string): unknown {
  if (Array.isArray(value)) return value.map((one) => resolve(one, held));
  if (typeof value !== 'object' || value === null) return value;
  const [[name, given] = ['', undefined]] = Object.entries(value);
  const parts = given as readonly unknown[];
  if (name === 'Ref' && given === 'Image') return held;
  if (name === 'Fn::Not') return resolve(parts[0], held) !== true;
  if (name === 'Fn::Equals') return resolve(parts[0], held) === resolve(parts[1], held);
  if (name !== 'Fn::If') return value;
  const condition = resolve(template.toJSON()['Conditions'][String(parts[0])], held);
  return resolve(parts[condition === true ? 1 : 2], held);
}

/** The container that a deployment of the stack would run. */
function deployedWith(held: string) {
  const [container] = theOnly(template, 'AWS::ECS::TaskDefinition')['ContainerDefinitions'] as [
    Record<string, unknown>,
  ];
  const told = resolve(container['Environment'], held) as readonly { readonly Name: string }[];
  return {
    image: resolve(container['Image'], held),
    told: told.map(({ Name }) => Name),
    command: container['Command'],
  };
}

const released = '111122223333.dkr.ecr.ap-northeast-2.amazonaws.com/shop/api@sha256:0a';

test('a first deployment serves the placeholder, without a command that a release would inherit', () => {
  const placeholder = { image: placeholderImage, told: ['PORT', 'AOT_CONFIG_CONTENT'], command: undefined };
  expect(deployedWith('none')).toEqual(placeholder);
});

test('a deployment after a release has the image that was released, by its digest, and after the next the next', () => {
  expect(deployedWith(released)).toEqual({ image: released, told: ['PORT'], command: undefined });
  expect(deployedWith(released.replace('0a', '0b')).image).toBe(released.replace('0a', '0b'));
});
