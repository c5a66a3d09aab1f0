import { isBuild, labelOf } from '../action';
import { actionsOf } from '../dependency';
import type { Rule } from './rule';

/** A registry with an optional port, repositories, and a tag or a digest or both. @see https://pkg.go.dev/github.com/distribution/reference */
const image =
  /^([A-Za-z0-9.-]+(:[0-9]+)?\/)?[a-z0-9]+([._/-]+[a-z0-9]+)*(:[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(@sha256:[0-9a-f]{64})?$/;

export const badImage: Rule = {
  id: 'BadImage',
  sentence: 'The image of a build is `[registry/]repository[:tag][@sha256:…]`, with a digest of 64 hexadecimal digits.',
  *check({ pipelines }) {
    for (const action of pipelines.flatMap(actionsOf).filter(isBuild)) {
      if (action.image === undefined || image.test(action.image)) continue;
      yield {
        at: action,
        key: ['image'],
        message: `${labelOf(action)}: "${action.image}" names no image`,
        hint: 'for example aws/codebuild/standard:7.0, or public.ecr.aws/docker/library/node@sha256: and 64 hexadecimal digits',
      };
    }
  },
};
