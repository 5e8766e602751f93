import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { PortTakenError } from "../../../../src/workbench/serve/listen";
import { serveAddIn, type AddInServer } from "../../../../src/workbench/serve/serve-add-in";

const pane =
  "<html><head><script src=https://appsforoffice.microsoft.com/lib/1/hosted/office.js></script></head></html>";

const root = mkdtempSync(path.join(tmpdir(), "stratify-serve-"));
let server: AddInServer;

beforeAll(async () => {
  const write = (file: string, content: string): void => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), content);
  };
  write("dist/taskpane.html", pane);
  write("dist/taskpane.js", "as built");
  write("dist/assets/icons/a b.png", "icon");
  write("dist-private/secret.txt", "secret");
  write("package.json", "secret");
  write("node_modules/@microsoft/office-js/dist/office.js", "office");
  write("node_modules/@microsoft/office-js/package.json", "secret");
  server = await serveAddIn({ root, page: new Map([["/", "<p>page</p>"]]) });
});
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

const get = (address: string): Promise<Response> => fetch(`http://127.0.0.1:${server.port}${address}`);

/** Sends a request as it stands; clients tidy addresses up before they send them. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, "127.0.0.1", () => socket.write(text));
    let answer = "";
    socket
      .on("data", (chunk) => (answer += chunk.toString()))
      .on("end", () => resolve(answer))
      .on("error", reject);
  });
}

describe("the add-in's server", () => {
  it.each([
    ["/", "text/html; charset=utf-8", "<p>page</p>"],
    ["/taskpane.js", "text/javascript; charset=utf-8", "as built"],
    ["/assets/icons/a%20b.png", "image/png", "icon"],
    ["/office/office.js", "text/javascript; charset=utf-8", "office"],
  ])("serves %s as %s", async (address, type, content) => {
    const response = await get(address);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(type);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.text()).toBe(content);
  });

  it("puts the shim before office.js, which comes from its package, and leaves the rest of the pane's page as built", async () => {
    const html = await (await get("/taskpane.html?_host_Info=Excel")).text();
    expect(html).toBe(
      '<html><head><script src="/shim.js"></script><script src="/office/office.js"></script></head></html>',
    );
    expect(await (await get("/shim.js")).text()).toContain("excelStandIn.install(window)");
  });

  it.each([
    "/../package.json",
    "/%2e%2e/package.json",
    "/..%2fpackage.json",
    "/assets/../../package.json",
    "/..\\package.json",
    "/../dist-private/secret.txt",
    "/office/../package.json",
    "/office/%2e%2e/package.json",
    "//package.json",
    "/assets",
    "/%00",
    "/%zz",
  ])("answers %s with 404", async (address) => {
    const answer = await raw(`GET ${address} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 404/);
    expect(answer).not.toContain("secret");
  });

  it("refuses pages that give this machine another name, and requests that would change something", async () => {
    const foreign = await raw("GET / HTTP/1.1\r\nHost: example.com\r\nConnection: close\r\n\r\n");
    expect(foreign).toMatch(/^HTTP\/1\.1 403/);
    const post = await raw("POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    expect(post).toMatch(/^HTTP\/1\.1 405/);
  });

  it("serves a file that was put, in place of the former one", async () => {
    server.put("/before.xlsx", "first");
    server.put("/before.xlsx", "second");
    const response = await get("/before.xlsx");
    expect(response.headers.get("content-type")).toContain("spreadsheetml");
    expect(await response.text()).toBe("second");
  });

  it("says which port is taken", async () => {
    await expect(serveAddIn({ root, page: new Map(), port: server.port })).rejects.toEqual(
      new PortTakenError(server.port),
    );
  });
});
