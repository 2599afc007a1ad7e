import { connect, type Socket } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { sign } from '../../../helpers/made-secrets.ts';
import { openReceiver, post } from '../../../helpers/receiving.ts';
import { sendRaw } from '../../../helpers/raw-http.ts';

const body = '{"object":"whatsapp_business_account","entry":[]}';
const head = `POST /webhook HTTP/1.1\r\nHost: x\r\nX-Hub-Signature-256: ${sign(body)}\r\n`;

/** A socket that is open, with all it hears. */
async function open(port: number): Promise<{ socket: Socket; heard: () => string; closed: Promise<void> }> {
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.on('data', (chunk) => (heard += chunk.toString('latin1')));
  socket.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  onTestFinished(() => {
    socket.destroy();
  });
  await new Promise((resolve) => socket.once('connect', resolve));
  return { socket, heard: () => heard, closed };
}

it('a body said to be too large is not read at all', async () => {
  const { port, refused } = await openReceiver();
  const answer = await sendRaw(port, `${head}Content-Length: 99999999999\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1\.1 413 /);
  expect(refused).toEqual(['too_large']);
});

it('a body in chunks without end is cut off at the limit, however long it would go on', async () => {
  const { port, refused, stored } = await openReceiver({ limits: { body: 100_000 } });
  const { socket, heard, closed } = await open(port);
  socket.write(`${head}Transfer-Encoding: chunked\r\n\r\n`);
  const chunk = `4000\r\n${'x'.repeat(0x4000)}\r\n`;
  let sent = 0;
  const timer = setInterval(() => {
    if (socket.writable) {
      socket.write(chunk);
      sent += 0x4000;
    }
  }, 5);
  await closed;
  clearInterval(timer);
  expect(heard()).toMatch(/^HTTP\/1\.1 413 /);
  expect(refused).toEqual(['too_large']);
  expect(stored).toEqual([]);
  // Half a second of grace, so that the sender can read the answer.
  expect(sent).toBeLessThan(10_000_000);
});

it('a body said to be shorter than it is counts only as far as it was said', async () => {
  const { port, refused, stored } = await openReceiver();
  const short = await sendRaw(port, `${head}Content-Length: 10\r\n\r\n${body}`);
  expect(short).toMatch(/^HTTP\/1\.1 401 /);
  expect(refused).toEqual(['wrong_signature']);
  const whole = await sendRaw(
    port,
    `${head}Content-Length: ${String(body.length)}\r\n\r\n${body}GARBAGE\r\n\r\n`,
  );
  expect(whole).toMatch(/^HTTP\/1\.1 200 /);
  expect(stored).toEqual([body]);
});

it('a body that ends too early is stored nowhere', async () => {
  const { port, stored, failed } = await openReceiver();
  const { socket, closed } = await open(port);
  socket.write(`${head}Content-Length: ${String(body.length)}\r\n\r\n${body.slice(0, 20)}`);
  await new Promise((resolve) => setTimeout(resolve, 50));
  socket.destroy();
  await closed;
  expect((await post(port, body)).status).toBe(200);
  expect(stored).toEqual([body]);
  expect(failed).toEqual([]);
});

it('a request with two lengths, or none that can be read, is no request', async () => {
  const { port, stored } = await openReceiver();
  const doubled = `${head}Content-Length: 5\r\nContent-Length: ${String(body.length)}\r\n\r\n${body}`;
  const mixed = `${head}Content-Length: ${String(body.length)}\r\nTransfer-Encoding: chunked\r\n\r\n${body}`;
  const nonsense = `${head}Content-Length: many\r\n\r\n${body}`;
  for (const request of [doubled, mixed, nonsense, 'HELLO\r\n\r\n', '\u0016\u0003\u0001']) {
    const answer = await sendRaw(port, request);
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(answer).toContain('X-Content-Type-Options: nosniff');
    expect(answer.endsWith('\r\n\r\n')).toBe(true);
  }
  expect(stored).toEqual([]);
});

it('headers without end are cut off', async () => {
  const { port } = await openReceiver();
  const answer = await sendRaw(port, `${head}X-Long: ${'x'.repeat(40_000)}\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1\.1 (400|431) /);
});

it.each([
  ['says nothing', ''],
  ['stops in its headers', head],
  ['stops in its body', `${head}Content-Length: 1000\r\n\r\n{`],
])('a sender that %s is sent away, and others are served meanwhile', async (_name, beginning) => {
  const { port, stored } = await openReceiver({
    limits: { headersWithin: 200, requestWithin: 300, checkEvery: 50 },
  });
  const { socket, heard, closed } = await open(port);
  socket.write(beginning);
  expect((await post(port, body)).status).toBe(200);
  await closed;
  expect(heard()).toMatch(/^(HTTP\/1\.1 408 Request Timeout\r\n|$)/);
  expect(stored).toEqual([body]);
});

it('a sender that drips a body byte by byte does not get longer than others', async () => {
  const { port } = await openReceiver({
    limits: { headersWithin: 200, requestWithin: 400, checkEvery: 50 },
  });
  const { socket, closed } = await open(port);
  socket.write(`${head}Content-Length: 100000\r\n\r\n`);
  const drip = setInterval(() => socket.writable && socket.write('x'), 20);
  await closed;
  clearInterval(drip);
});

it('more sockets than there may be are closed at once, and room that comes free is used again', async () => {
  const { port } = await openReceiver({ limits: { sockets: 3 } });
  const first = await Promise.all([open(port), open(port), open(port)]);
  const fourth = await open(port);
  await fourth.closed;
  await expect(post(port, body)).rejects.toThrow();
  for (const { socket } of first) socket.destroy();
  await Promise.all(first.map(({ closed }) => closed));
  await expect
    .poll(() =>
      post(port, body).then(
        ({ status }) => status,
        () => 0,
      ),
    )
    .toBe(200);
});

it('bodies in hand together do not fill the memory', async () => {
  const { port, stored } = await openReceiver({ limits: { body: 1_000, bodies: 1_500 } });
  const slow = await open(port);
  slow.socket.write(`${head}Content-Length: 1000\r\n\r\n${'x'.repeat(999)}`);
  await new Promise((resolve) => setTimeout(resolve, 50));
  const answer = await post(port, 'y'.repeat(900));
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
  slow.socket.destroy();
  await expect.poll(() => post(port, 'y'.repeat(900)).then(({ status }) => status)).toBe(200);
  expect(stored).toHaveLength(1);
});

it('two requests in one packet get their answers in order', async () => {
  const { port, stored } = await openReceiver();
  const one = `${head}Content-Length: ${String(body.length)}\r\n\r\n${body}`;
  const last = 'GET /nothing HTTP/1.1\r\nHost: x\r\n\r\n';
  const answer = await sendRaw(port, one + one + last);
  expect(answer.match(/HTTP\/1\.1 \d{3}/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 200', 'HTTP/1.1 404']);
  expect(stored).toEqual([body, body]);
});
