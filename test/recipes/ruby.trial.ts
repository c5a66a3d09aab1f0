import { join } from 'node:path';
import { ask, COMMIT, clearYards, kept, readExample, runRecipe, testRecipe } from './toolchain';

afterAll(clearYards);

/** Gems that come with Ruby, put where a bundle has its own, and their versions: what Gemfile.lock says would have to be fetched. */
const GATHER = `
require "fileutils"
bundle = File.join(ARGV.shift, "ruby", RbConfig::CONFIG["ruby_version"])
ARGV.each do |name|
  gem = Gem::Specification.find_by_name(name)
  FileUtils.mkdir_p([File.join(bundle, "gems"), File.join(bundle, "specifications")])
  FileUtils.cp_r(gem.full_gem_path, File.join(bundle, "gems"))
  FileUtils.cp(gem.loaded_from, File.join(bundle, "specifications"))
  puts gem.version
end
`;

testRecipe('ruby', 'a Ruby project is tested, and its gem knows its version and its commit', async () => {
  const bundle = join(kept, 'ruby-bundle');
  const [minitest, rake] = ask('ruby', '-e', GATHER, bundle, 'minitest', 'rake').split('\n');
  const { 'Gemfile.lock': lock = '', ...rest } = readExample('ruby');
  const here = lock
    .replace(/minitest \([\d.]+\)/, `minitest (${minitest})`)
    .replace(/rake \([\d.]+\)/, `rake (${rake})`)
    .replace(/\nBUNDLED WITH\n.*\n/, '');
  const trial = await runRecipe(
    'ruby',
    { artifacts: [{ kind: 'package', name: 'greeting', format: 'gem', directory: '.' }] },
    { files: { ...rest, 'Gemfile.lock': here }, overrides: { BUNDLE_PATH: bundle, VERSION: '2.0.0' } },
  );
  expect({ state: trial.state, lastLines: trial.lastLines }).toEqual({ state: 'SUCCEEDED', lastLines: undefined });
  expect(trial.output).toContain('2 runs, 2 assertions, 0 failures, 0 errors, 0 skips');
  const { folder, files } = await trial.open('greeting');
  expect(files).toEqual(['build.json', 'greeting-2.0.0.gem']);
  const gem = join(folder, 'greeting-2.0.0.gem');
  expect(ask('gem', 'specification', gem, 'metadata')).toContain(`commit: ${COMMIT}`);
});
