import { Duplex } from "node:stream";
import type { Worker } from "node:worker_threads";

const TERMINATE = 0x58;
const BUFFER = 1 << 24;

interface Pending {
  stream: PGliteStream;
  done: (error?: Error | null) => void;
}

/** Sends requests to the worker in order; what comes back belongs to the oldest request not yet done. */
export class PGliteLink {
  readonly closed: Promise<void>;
  private readonly queue: Pending[] = [];

  constructor(private readonly worker: Worker) {
    this.closed = new Promise((resolve) => {
      worker.on("message", (answer) => {
        if (answer === "closed") resolve();
        else this.receive(answer);
      });
      worker.once("exit", () => {
        resolve();
        for (const pending of this.queue.splice(0)) pending.done(new Error("the embedded database has stopped"));
      });
    });
  }

  send(bytes: Buffer, stream: PGliteStream, done: Pending["done"]): void {
    this.queue.push({ stream, done });
    this.worker.postMessage(new Uint8Array(bytes));
  }

  private receive(answer: unknown): void {
    const oldest = this.queue[0];
    if (!oldest) return;
    if (answer === "done") this.queue.shift()?.done();
    else if (answer instanceof Uint8Array) oldest.stream.receive(answer);
    else if (answer && typeof answer === "object" && "error" in answer) {
      this.queue.shift()?.done(new Error(String(answer.error)));
    }
  }
}

/** What `pg` takes for its socket. Only the calls `pg` makes are here. */
export class PGliteStream extends Duplex {
  constructor(private readonly link: PGliteLink) {
    super({ writableHighWaterMark: BUFFER, readableHighWaterMark: BUFFER });
  }
  connect() {
    queueMicrotask(() => this.emit("connect"));
    return this;
  }
  receive(bytes: Uint8Array) {
    if (!this.destroyed) this.push(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  }
  setNoDelay() {
    return this;
  }
  setKeepAlive() {
    return this;
  }
  ref() {
    return this;
  }
  unref() {
    return this;
  }
  override _read() {}
  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void) {
    this.pass(chunk, done);
  }
  override _writev(chunks: { chunk: Buffer }[], done: (error?: Error | null) => void) {
    this.pass(Buffer.concat(chunks.map(({ chunk }) => chunk)), done);
  }
  private pass(bytes: Buffer, done: (error?: Error | null) => void) {
    // A client's goodbye must not end the one database behind all of them.
    if (bytes.length === 5 && bytes[0] === TERMINATE) {
      done();
      this.push(null);
      return;
    }
    this.link.send(bytes, this, done);
  }
}
