// Command hello greets whom it is told.
package main

import (
	"os"

	"acme.example/hello/greeting"
)

func main() {
	name := "world"
	if len(os.Args) > 1 {
		name = os.Args[1]
	}
	_, _ = os.Stdout.WriteString(greeting.Of(name) + "\n")
}
