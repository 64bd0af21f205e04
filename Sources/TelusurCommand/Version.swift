/// Version of the program, as `telusur --version` prints it.
let version = "0.1.0"
