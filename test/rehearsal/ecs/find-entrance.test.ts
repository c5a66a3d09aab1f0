import type { SynthesizedContainerService } from '../../../lib/assembly/container-service';
import { Routes } from '../../../lib/rehearsal/balancer/routes';
import { TargetGroup } from '../../../lib/rehearsal/balancer/target-group';
import { findEntrance } from '../../../lib/rehearsal/ecs/find-entrance';
import { factsOf } from '../../helpers/facts';
import { type ServedParts, servedTemplate, shifting } from '../../helpers/served';
import { QUICK } from '../../helpers/services';

/** Where clients would ask, the listener by its port. */
function entranceOf(parts: ServedParts, change: (template: string) => string = (template) => template) {
  const { serving } = factsOf(change(servedTemplate(parts)));
  const [service] = serving.services as readonly [SynthesizedContainerService];
  const [blue] = serving.targetGroups.map((facts) => new TargetGroup(facts, QUICK));
  const url = (arn: string, host = '') => `${host}:${serving.listeners.find((listener) => listener.arn === arn)?.port}`;
  return findEntrance(service, serving, { routes: new Routes(serving.listeners, serving.rules), url }, blue);
}

test('clients ask the listener of production, for the path of the health check', () => {
  expect(entranceOf({})).toEqual({ url: ':80', path: '/health' });
  expect(entranceOf({ service: shifting('{ Strategy: BLUE_GREEN }') })).toEqual({ url: ':80', path: '/health' });
});

test('a rule is asked for what it takes', () => {
  const conditions =
    "Conditions: [{ Field: path-pattern, Values: ['/api/*'] }, { Field: host-header, Values: ['*.a.example', b.example] }]";
  const change = (template: string) => template.replace(/Conditions: .*/, conditions);
  expect(entranceOf({}, change)).toEqual({ url: 'b.example:80', path: '/api/' });
});

test('where only the test listener leads to the service, that is asked by whom no other is named', () => {
  const change = (template: string) => template.replace(/ {2}Rule:[\s\S]*?(?=\n {2}Blue:)/, '');
  expect(entranceOf({}, change)).toEqual({ url: ':9001', path: '/health' });
});
