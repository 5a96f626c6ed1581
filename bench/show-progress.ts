/** One line on the terminal that is written over; where there is no terminal, a line at every tenth. */
export function showProgress(label: string, total: number): (done: number) => void {
  const started = performance.now();
  let shown = -1;
  return (done) => {
    const line = `${label}: ${done}/${total}, ${((performance.now() - started) / 1000).toFixed(0)} s`;
    if (process.stderr.isTTY) {
      process.stderr.write(`\r\u001b[K${line}${done >= total ? "\n" : ""}`);
      return;
    }
    const tenth = Math.floor((done / Math.max(total, 1)) * 10);
    if (tenth > shown) process.stderr.write(`${line}\n`);
    shown = Math.max(shown, tenth);
  };
}
