// Preloaded into processes that must not outlive whoever started them, however that one ended.
if (process.channel) {
  process.channel.unref();
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}
