import type { IncomingMessage, ServerResponse } from "node:http";
import { contentType, type FindContent } from "./content";

export interface RespondOptions {
  /** Such as "no-store"; without it nothing is said about caching, which Excel needs for icons. */
  readonly cacheControl?: string;
}

/** Names under which a browser of this machine may ask; others come from pages that point their own name at this machine. */
const ownNames = /^(localhost|127\.0\.0\.1)(:\d+)?$/i;

function pathOf(request: IncomingMessage): string | null {
  const [path = "/"] = (request.url ?? "/").split(/[?#]/);
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** Answers requests of this machine's browser with what is found at their addresses. */
export function respond(
  find: FindContent,
  { cacheControl }: RespondOptions = {},
): (request: IncomingMessage, response: ServerResponse) => void {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const end = (status: number): void => void response.writeHead(status).end();
    if (!ownNames.test(request.headers.host ?? "")) return end(403);
    if (request.method !== "GET" && request.method !== "HEAD") return end(405);
    const path = pathOf(request);
    const content = path === null ? null : await find(path);
    if (path === null || content === null) return end(404);
    response.writeHead(200, {
      "content-type": contentType(path),
      "content-length": Buffer.byteLength(content),
      "x-content-type-options": "nosniff",
      ...(cacheControl !== undefined && { "cache-control": cacheControl }),
    });
    response.end(request.method === "HEAD" ? undefined : content);
  };
  return (request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
}
