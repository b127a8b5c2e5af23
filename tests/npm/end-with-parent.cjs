// Loaded before a server: when the test host dies, however it dies, the pipe to stdin closes, and the server ends with it.
process.stdin.on("end", () => process.exit(0));
process.stdin.on("error", () => process.exit(0));
process.stdin.resume();
