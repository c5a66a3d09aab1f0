/**
 * What a person must acknowledge that a template does.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateStack.html
 */
export const CAPABILITIES = ['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM', 'CAPABILITY_AUTO_EXPAND'] as const;

/** One of the {@link CAPABILITIES}. */
export type Capability = (typeof CAPABILITIES)[number];

/** A resource as far as capabilities depend on it. */
export interface CapableResource {
  /** `AWS::IAM::Role`. */
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The types that need CAPABILITY_IAM, and the property by whose custom name they need CAPABILITY_NAMED_IAM. */
const IAM_TYPES: Readonly<Record<string, string | undefined>> = {
  'AWS::IAM::AccessKey': undefined,
  'AWS::IAM::Group': 'GroupName',
  'AWS::IAM::InstanceProfile': 'InstanceProfileName',
  'AWS::IAM::ManagedPolicy': 'ManagedPolicyName',
  'AWS::IAM::Policy': undefined,
  'AWS::IAM::Role': 'RoleName',
  'AWS::IAM::User': 'UserName',
  'AWS::IAM::UserToGroupAddition': undefined,
};

/** The capability that resources need: none, CAPABILITY_IAM, or CAPABILITY_NAMED_IAM when one has a name of its own. */
export function tryIamCapability(resources: readonly CapableResource[]): Capability | undefined {
  const iam = resources.filter(({ type }) => Object.hasOwn(IAM_TYPES, type));
  if (iam.length === 0) return undefined;
  const isNamed = iam.some(({ type, properties }) => Object.hasOwn(properties, IAM_TYPES[type] ?? ''));
  return isNamed ? 'CAPABILITY_NAMED_IAM' : 'CAPABILITY_IAM';
}

/** Whether what was acknowledged covers a capability: CAPABILITY_NAMED_IAM covers CAPABILITY_IAM. */
export function covers(given: readonly string[], needed: Capability): boolean {
  return given.includes(needed) || (needed === 'CAPABILITY_IAM' && given.includes('CAPABILITY_NAMED_IAM'));
}
