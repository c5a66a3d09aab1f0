import type * as z from 'zod';
import { fields, text } from './field';

const codeArtifact = fields('A repository of AWS CodeArtifact that exists, in the home region.', {
  domain: text('The name of the domain.', { examples: ['acme'] }),
  repository: text('The name of the repository in the domain.', { examples: ['releases'] }),
  owner: text('The account that the domain belongs to: twelve digits, in quotes.', {
    otherwise: "the home's account",
    pattern: '^[0-9]{12}$',
    examples: ['111122223333'],
  }).optional(),
});

/** An action that begins with `publish`. */
export const publishDocument = fields(
  'Publish a package for others to depend on. A version is published once: the same content again succeeds, other content fails.',
  {
    publish: text("The action's name and, unless `artifact` says otherwise, the artifact's name."),
    artifact: text('The package to publish: npm, jar, wheel or nuget.', {
      otherwise: "the one of the action's name",
    }).optional(),
    codeartifact: codeArtifact,
  },
).meta({ id: 'publish' });

/** An action that begins with `publish`, as it is written. */
export type PublishDocument = z.infer<typeof publishDocument>;
