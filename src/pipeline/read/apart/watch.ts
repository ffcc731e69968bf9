import { workerData } from 'node:worker_threads';

/** The thread that ends its process when that holds more memory than it may, or has lost its parent. */
const most = Number(workerData) * 1_000_000;
const parent = process.ppid;
const PAUSE = 50;

setInterval(() => {
  if (process.memoryUsage.rss() > most || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, PAUSE);
