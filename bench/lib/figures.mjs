// Percentiles, and what a process used.
import { readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';

const TICKS = Number(execFileSync('getconf', ['CLK_TCK']));

export function percentile(list, share) {
  const sorted = list.toSorted((a, b) => a - b);
  return sorted.length ? sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] : NaN;
}

export const median = (list) => percentile(list, 0.5);

/** Milliseconds of CPU that a process, and what it started, has used so far. */
export function cpu(pids) {
  return pids.reduce((sum, pid) => {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return sum + ((Number(stat[11]) + Number(stat[12])) * 1000) / TICKS;
  }, 0);
}

export function megabytes(pids) {
  return pids.reduce((sum, pid) => {
    const [, kilobytes] = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/);
    return sum + Number(kilobytes) / 1024;
  }, 0);
}

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
