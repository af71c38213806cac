import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A server on this machine that counts who connects: what is refused in time never reaches it. */
export interface SilentServer {
  readonly host: string;
  connections(): number;
  close(): Promise<void>;
}

export async function silentServer(): Promise<SilentServer> {
  let seen = 0;
  const server: Server = createServer((socket) => {
    seen += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    connections: () => seen,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
