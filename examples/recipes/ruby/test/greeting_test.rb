require 'minitest/autorun'
require 'greeting'

class GreetingTest < Minitest::Test
  def test_a_visitor_is_greeted
    assert_equal 'Hello, Ada!', Greeting.of('Ada')
  end

  def test_the_space_around_a_name_is_left_out
    assert_equal 'Hello, Ada!', Greeting.of(' Ada ')
  end
end
