"""One module a command of `matters`, each with `run(argv) -> exit code`."""
