import type { Page } from "playwright-core";

/**
 * Watches a page from now on, with its frames and workers.
 *
 * @param url the only origin that it may ask, such as "http://localhost:3000/"
 * @returns a list that grows: addresses outside of that origin that were asked for, and errors of the page
 */
export function watchFaults(page: Page, url: string): readonly string[] {
  const faults: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url()))
      faults.push(`asked for ${request.url()}`);
  });
  page.on("websocket", (socket) => faults.push(`asked for ${socket.url()}`));
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  return faults;
}
