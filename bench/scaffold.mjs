/** A bare CDK app as `cdk init` scaffolds it: `npx tsc && npx tsx`, with the versions that the CLI's template names. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @returns {string} the folder, made anew but for its installed tools */
export function scaffold(root) {
  const template = join(root, 'node_modules/aws-cdk/lib/init-templates/app/typescript');
  const folder = join(root, 'node_modules/.cache/conveyor-bench');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: tools(template) }));
  if (!existsSync(join(folder, 'node_modules/tsx')))
    execFileSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'ignore' });
  link(root, folder);
  cpSync(join(root, 'bench/bare'), join(folder, 'bench/bare'), { recursive: true });
  cpSync(join(root, 'lambda'), join(folder, 'lambda'), { recursive: true });
  const config = JSON.parse(readFileSync(join(template, 'tsconfig.json'), 'utf8'));
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ ...config, include: ['bench'] }));
  const { context } = JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8'));
  writeFileSync(join(folder, 'cdk.json'), JSON.stringify({ app: 'npx tsc && npx tsx bench/bare/app.ts', context }));
  return folder;
}

function tools(template) {
  const { devDependencies } = JSON.parse(readFileSync(join(template, 'package.json'), 'utf8'));
  return { typescript: devDependencies.typescript, tsx: devDependencies.tsx };
}

/** The libraries are the project's own, so that both sides synthesize with the same ones. */
function link(root, folder) {
  for (const name of ['aws-cdk-lib', 'constructs', 'esbuild', '@types', '@aws-sdk', '@smithy', 'undici-types']) {
    const target = join(folder, 'node_modules', name);
    if (!existsSync(target) && existsSync(join(root, 'node_modules', name)))
      symlinkSync(join(root, 'node_modules', name), target);
  }
}
