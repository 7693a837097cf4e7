// JSON-RPC over the pipes of a child process, as the Language Server Protocol 3.17 frames it.
const { spawn } = require('child_process');

class Client {
  // `answer` is asked for what the server requests, by method; `notified` gets its notifications.
  constructor(command, folder, { answer, notified, ended }) {
    this.waiting = new Map();
    this.last = 0;
    this.rest = Buffer.alloc(0);
    this.answer = answer;
    this.notified = notified;
    this.process = spawn(command, ['lsp'], { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] });
    this.process.stdout.on('data', (bytes) => this.read(bytes));
    this.process.stdin.on('error', () => {});
    const end = (why) => {
      if (this.over) return;
      this.over = true;
      for (const { fail } of this.waiting.values()) fail(new Error(why));
      this.waiting.clear();
      ended(why);
    };
    this.process.on('error', (error) => end(error.message));
    this.process.on('exit', (code) => end(`okr lsp ended (${code})`));
  }

  send(message) {
    if (this.over) return;
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.process.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.process.stdin.write(body);
  }

  notify(method, params) { this.send({ method, params }); }

  // `cancel` is a token of the editor, if it has one for this request.
  request(method, params, cancel) {
    if (this.over) return Promise.resolve(null);
    const id = ++this.last;
    const reply = new Promise((done, fail) => this.waiting.set(id, { done, fail }));
    this.send({ id, method, params });
    const watch = cancel?.onCancellationRequested?.(() => this.notify('$/cancelRequest', { id }));
    return reply.finally(() => watch?.dispose());
  }

  read(bytes) {
    this.rest = Buffer.concat([this.rest, bytes]);
    for (;;) {
      const head = this.rest.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/content-length: *(\d+)/i.exec(this.rest.toString('latin1', 0, head))?.[1]);
      if (!Number.isFinite(length)) return this.process.kill();
      const end = head + 4 + length;
      if (this.rest.length < end) return;
      const message = JSON.parse(this.rest.toString('utf8', head + 4, end));
      this.rest = this.rest.subarray(end);
      this.take(message);
    }
  }

  async take({ id, method, params, result, error }) {
    if (method && id === undefined) return this.notified(method, params);
    if (method) {
      try { return this.send({ id, result: (await this.answer(method, params)) ?? null }); } catch (fault) {
        return this.send({ id, error: { code: -32603, message: String(fault) } });
      }
    }
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (error) waiting?.fail(new Error(error.message)); else waiting?.done(result);
  }

  async stop() {
    await Promise.race([this.request('shutdown').catch(() => {}), new Promise((done) => setTimeout(done, 1000))]);
    this.notify('exit');
    this.process.stdin.end();
  }
}

module.exports = { Client };
