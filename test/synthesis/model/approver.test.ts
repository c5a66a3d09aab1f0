import { approversOf } from '../../../lib/synthesis/model/approver';
import { deliveryOf, withStages } from '../../helpers/definition';

test('approvals are answered by the approvers of the environment of their stage, or of their own', () => {
  const { environments, pipelines } = deliveryOf(
    withStages(
      '{ name: Staging, environment: staging, actions: [{ approve: look }] }',
      '{ name: Release, environment: staging, actions: [{ approve: release, environment: production }, { approve: ok }] }',
    ).replace('production: {}', 'production: { approvers: [owners] }'),
  );
  const [pipeline] = pipelines;
  expect(pipeline && approversOf(pipeline, environments)).toEqual([
    { environment: environments[1], actions: [{ stage: 'Release', action: 'release' }] },
  ]);
});
