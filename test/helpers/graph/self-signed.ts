import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** Made for these tests and known to everybody: nothing trusts it. */
const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgvZOJWWKB1rPxjGQR
sCqQpdtIRJ8P0P81otLxLlkyBU2hRANCAARji2z4kYjMP235BDJp1pu3stQA8lba
nh5cux79TT6Iklqglhm3u3qEZmKKBONW6wfFtkZ8sTJpCbyZW4vUBNrr
-----END PRIVATE KEY-----`;
const cert = `-----BEGIN CERTIFICATE-----
MIIBkDCCATagAwIBAgIUN5aODFZa0OJWOw951x1x4h9UnLEwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJMTI3LjAuMC4xMCAXDTI2MTEyMzEyMjg1MVoYDzIxMjYxMDMw
MTIyODUxWjAUMRIwEAYDVQQDDAkxMjcuMC4wLjEwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAARji2z4kYjMP235BDJp1pu3stQA8lbanh5cux79TT6Iklqglhm3u3qE
ZmKKBONW6wfFtkZ8sTJpCbyZW4vUBNrro2QwYjAdBgNVHQ4EFgQUzvEGt/EMRbpN
G2jJYV38jiD9fXUwHwYDVR0jBBgwFoAUzvEGt/EMRbpNG2jJYV38jiD9fXUwDwYD
VR0TAQH/BAUwAwEB/zAPBgNVHREECDAGhwR/AAABMAoGCCqGSM49BAMCA0gAMEUC
IQC9tLNZuqxN0o51xgxsXZCVyri86Had9RzQ/Vzd2edQ1wIgBJiwt4zVMv5B6FUN
O1+xYYUl5JxEso+MlIYXix8n0Tw=
-----END CERTIFICATE-----`;

/** A server whose certificate nobody vouches for; gives its address and how many requests came through. */
export async function startSelfSigned(): Promise<{ address: string; count: () => number }> {
  let requests = 0;
  const server: Server = createServer({ key, cert }, (_request, response) => {
    requests += 1;
    response.end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { address: `https://127.0.0.1:${(server.address() as AddressInfo).port}`, count: () => requests };
}
