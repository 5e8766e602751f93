export { localConnection } from "./local-connection";
export type * from "./messages";
export { RemoteSession, type Connect, type HostConnection } from "./remote-session";
export { Cancelled, type ToolSession } from "./session";
export { workerConnection } from "./worker-connection";
