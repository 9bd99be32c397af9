// Command crosswire is a terminal news reader that shows how sources differ.
package main

func main() {}
