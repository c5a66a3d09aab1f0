Gem::Specification.new do |gem|
  gem.name = 'greeting'
  gem.version = '1.2.0'
  gem.summary = 'What a visitor reads'
  gem.authors = ['Acme']
  gem.license = 'Apache-2.0'
  gem.files = Dir['lib/**/*.rb']
end
