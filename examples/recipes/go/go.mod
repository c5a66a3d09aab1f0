module acme.example/hello

go 1.24
