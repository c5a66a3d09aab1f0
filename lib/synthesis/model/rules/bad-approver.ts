import type { Delivery } from '../delivery';
import type { Finding, Rule } from './rule';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html */
const roleName = /^[\w+=,.@-]{1,64}$/;
const roleArn = /^arn:aws(?:-cn|-us-gov)?:iam::(\d{12}):role\/(?:[\w+=,.@-]+\/)*[\w+=,.@-]{1,64}$/;

export const badApprover: Rule = {
  id: 'BadApprover',
  sentence:
    'An approver is a role of IAM by its name or ARN, in the account of the pipelines; a role that an identity center makes cannot be changed, and is no approver.',
  *check(delivery) {
    for (const environment of delivery.environments) {
      for (const [index, approver] of environment.approvers.entries()) {
        const trouble = tryTrouble(approver, delivery);
        if (trouble !== undefined) yield { at: environment, key: ['approvers', index], ...trouble };
      }
    }
  },
};

function tryTrouble(approver: string, { home }: Delivery): Pick<Finding, 'message' | 'hint'> | undefined {
  const account = roleArn.exec(approver)?.[1];
  if (account === undefined && !roleName.test(approver)) {
    const message = `"${approver}" is neither the name nor the ARN of a role`;
    return { message, hint: 'for example release-managers, or arn:aws:iam::111122223333:role/release-managers' };
  }
  if (account !== undefined && home.account !== undefined && account !== home.account) {
    const message = `"${approver}" is a role of another account, and an approval is answered where its pipeline is, in ${home.account}`;
    return { message, hint: 'name a role of the home account, which people of the other one may assume' };
  }
  if (!/(^|\/)AWS(Reserved|Service)/.test(approver)) return undefined;
  const message = `"${approver}" is a role of AWS's own, which nobody can give a policy`;
  return { message, hint: 'name a role that you made, or put the approval into the permission set' };
}
