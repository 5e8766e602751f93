import { expose } from "comlink";
import { holdTexts } from "../text/catalog";
import { english } from "../text/english";
import { WorkerHost } from "./worker-host";
import { poolSize, workerPool } from "./worker-pool";

/** The worker's script: a tool host that the pane talks to, and the same again for parts of its long work. */
const another = (): Worker => new Worker(self.location.href);

holdTexts(english);
expose(new WorkerHost(workerPool(another, poolSize(navigator.hardwareConcurrency))));
