# What a visitor reads.
module Greeting
  def self.of(name)
    "Hello, #{name.strip}!"
  end
end
