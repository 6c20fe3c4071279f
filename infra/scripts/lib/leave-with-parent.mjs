// Preloaded into server processes: when the script that started them is killed, they stop as if asked to.
if (process.channel) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  // The channel alone must not keep a process alive that has nothing left to do.
  process.channel.unref();
}
