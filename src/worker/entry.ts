import { expose } from "comlink";
import { WorkerHost } from "./worker-host";

/** The worker's script: a tool host that the pane talks to. */
expose(new WorkerHost());
