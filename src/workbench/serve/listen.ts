import type { Server as HttpServer } from "node:http";
import type { Server as HttpsServer } from "node:https";
import { connect, type AddressInfo } from "node:net";

type Server = HttpServer | HttpsServer;

/** The port is in use. */
export class PortTakenError extends Error {
  constructor(readonly port: number) {
    super(`port ${port} is taken`);
  }
}

const address = "127.0.0.1";

/** Whether something answers at the machine's other address, which browsers may try first for "localhost". */
const answersOnVersionSix = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host: "::1", port });
    const end = (answers: boolean): void => {
      socket.destroy();
      resolve(answers);
    };
    socket.once("connect", () => end(true)).once("error", () => end(false));
  });

/**
 * Lets a server listen on this machine only.
 *
 * @param port 0 for any free one
 * @returns the port that it listens on
 * @throws PortTakenError where another program has the port
 */
export async function listen(server: Server, port: number): Promise<number> {
  if (port !== 0 && (await answersOnVersionSix(port))) throw new PortTakenError(port);
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException): void =>
      reject(error.code === "EADDRINUSE" ? new PortTakenError(port) : error);
    server.once("error", fail);
    server.listen(port, address, () => {
      server.off("error", fail);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** Ends a server and the connections that it still has. */
export function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
