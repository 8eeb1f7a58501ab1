import { spawn } from 'node:child_process';

/** One child process at a time: a new one starts when the old one has gone. */
export function restarter(command, args) {
  let child;
  let turn = Promise.resolve();

  const stop = () =>
    new Promise((resolve) => {
      if (!child || child.exitCode !== null || child.signalCode !== null) return resolve();
      child.once('exit', resolve);
      child.kill('SIGTERM');
    });

  return {
    stop,
    restart() {
      turn = turn.then(stop).then(() => {
        child = spawn(command, args, { stdio: 'inherit' });
      });
      return turn;
    },
  };
}
