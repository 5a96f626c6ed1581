// Loaded into a child before its own code: when the script that started it is gone, however it went, the child ends as if
// it had been asked to. Without it a killed `npm start` would leave a server that holds the data.
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
