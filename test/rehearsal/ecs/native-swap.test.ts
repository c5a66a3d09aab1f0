import type { SynthesizedContainerService } from '../../../lib/assembly/container-service';
import { stepsOf } from '../../../lib/rehearsal/ecs/native-swap';
import { factsOf } from '../../helpers/facts';
import { servedTemplate, shifting } from '../../helpers/served';

// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-deploymentconfiguration.html
test.each([
  ['{ Strategy: BLUE_GREEN }', [[100, 0]]],
  [
    '{ Strategy: CANARY, CanaryConfiguration: { CanaryPercent: 20, CanaryBakeTimeInMinutes: 5 } }',
    [
      [20, 5],
      [100, 0],
    ],
  ],
  [
    '{ Strategy: LINEAR, LinearConfiguration: { StepPercent: 50, StepBakeTimeInMinutes: 3 } }',
    [
      [50, 3],
      [100, 0],
    ],
  ],
])('%s shifts in these steps', (configuration, steps) => {
  const { serving } = factsOf(servedTemplate({ service: shifting(configuration) }));
  const [service] = serving.services as readonly [SynthesizedContainerService];
  expect(stepsOf(service).map(({ percent, minutes }) => [percent, minutes])).toEqual(steps);
});
