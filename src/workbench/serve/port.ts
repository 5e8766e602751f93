import { createServer } from "node:http";
import { say, type Message } from "../../text/message";
import { close, listen, PortTakenError } from "./listen";

export const usualPort = 3000;
const highestPort = 65_535;
/** How many ports after a taken one are tried. */
const tries = 20;

/** The user has to change something before the server can start. */
export class StartError extends Error {
  constructor(readonly text: Message) {
    super(text.id);
  }
}

/**
 * The port that the user names in PORT.
 *
 * @returns null where PORT is not set
 * @throws StartError where it is no port
 */
export function namedPort(text: string | undefined): number | null {
  if (text === undefined || text.trim() === "") return null;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > highestPort)
    throw new StartError(say("workbench.start.noPort", { text }));
  return port;
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  try {
    await listen(probe, port);
  } catch (error) {
    if (error instanceof PortTakenError) return false;
    throw error;
  }
  await close(probe);
  return true;
}

/**
 * A port to listen on: the named one, or else the usual one or the next free one after it.
 *
 * @throws StartError where the named one is taken, or all that were tried
 */
export async function choosePort(named: number | null, first = usualPort): Promise<number> {
  if (named !== null) {
    if (await isFree(named)) return named;
    throw new StartError(say("workbench.start.namedPortTaken", { port: String(named) }));
  }
  for (let port = first; port < first + tries; port++) if (await isFree(port)) return port;
  throw new StartError(
    say("workbench.start.allPortsTaken", { first: String(first), last: String(first + tries - 1) }),
  );
}
