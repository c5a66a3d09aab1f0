// Package greeting knows what a visitor reads.
package greeting

import "strings"

// Of greets a visitor by name.
func Of(name string) string {
	return "Hello, " + strings.TrimSpace(name) + "!"
}
