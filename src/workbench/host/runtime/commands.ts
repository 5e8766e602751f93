import type { EventMessage } from "../events";
import { HostType, type HostObject } from "../objects/host-object";

/** How desktop Excel starts a command. */
export interface CommandSource {
  /** Id in the manifest of the button or menu entry; left out for a keyboard shortcut, which brings no event. */
  readonly controlId?: string;
}

interface Invocation {
  readonly action: string;
  readonly controlId: string | undefined;
  readonly resolve: () => void;
  readonly reject: (reason: Error) => void;
}

export interface CommandWire {
  /** "Application command invoked": a button or menu entry, by name, with an event. */
  readonly invoke: (entry: readonly unknown[]) => void;
  /** "Action dispatched": a keyboard shortcut, by name, without an event. */
  readonly dispatch: (messages: readonly EventMessage[]) => void;
}

const succeeded = 0;
const invalidCallback = 11_101;
const actionCategory = 2;
const actionDispatch = 1000;

/**
 * Runs the functions that the add-in gave to `Office.actions.associate`, as desktop Excel does in a shared runtime. Commands
 * given before the add-in has said that it is ready wait for it.
 */
export class Commands {
  private readonly running = new Map<string, Invocation>();
  private waiting: Invocation[] = [];
  private lastId = 0;
  private actionsReady = false;
  private buttonsReady = false;

  constructor(private readonly wire: CommandWire) {}

  /**
   * @returns when a button's function has called `event.completed()`; for a shortcut, when the function has been called
   * @throws Error naming an action that the add-in did not associate
   */
  invoke(action: string, { controlId }: CommandSource): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ action, controlId, resolve, reject });
      this.start();
    });
  }

  /** A page of the add-in begins to load: commands wait for it, and those of the page before are over. */
  restart(): void {
    this.actionsReady = false;
    this.buttonsReady = false;
    for (const { action, reject } of this.running.values()) {
      reject(new Error(`The add-in's page was closed while the action "${action}" ran`));
    }
    this.running.clear();
  }

  /** The service by which office.js says that the add-in's actions may be called. */
  service(): HostObject {
    return new HostType<null>({
      name: "AddinInternalService",
      methods: {
        NotifyActionHandlerReady: () => {
          this.actionsReady = true;
          this.start();
        },
      },
    }).create(null);
  }

  /** office.js listens for buttons. */
  listening(): void {
    this.buttonsReady = true;
    this.start();
  }

  /** `[id, status, event as JSON]`: what `event.completed()` and a name without a function lead to. */
  completed([id, status]: readonly unknown[]): void {
    const invocation = this.running.get(String(id));
    if (!invocation) throw new Error(`A command was completed that does not run: ${String(id)}`);
    this.running.delete(String(id));
    if (status === succeeded) invocation.resolve();
    else if (status === invalidCallback) invocation.reject(unknownAction(invocation.action));
    else
      invocation.reject(new Error(`The action "${invocation.action}" failed with status ${String(status)}`));
  }

  private start(): void {
    if (!this.actionsReady || !this.buttonsReady) return;
    const waiting = this.waiting;
    this.waiting = [];
    for (const invocation of waiting) setTimeout(() => this.run(invocation), 0);
  }

  private run(invocation: Invocation): void {
    const { action, controlId, resolve, reject } = invocation;
    if (controlId !== undefined) {
      const id = String(++this.lastId);
      this.running.set(id, invocation);
      this.wire.invoke([id, action, JSON.stringify({ source: { id: controlId } })]);
      return;
    }
    try {
      this.wire.dispatch([[actionCategory, actionDispatch, "", JSON.stringify([action]), 0, false]]);
      resolve();
    } catch (error) {
      reject(isUnknownFunction(error) ? unknownAction(action) : (error as Error));
    }
  }
}

const unknownAction = (action: string): Error =>
  new Error(
    `The add-in has no action "${action}": it never gave Office.actions.associate a function of that name`,
  );

const isUnknownFunction = (error: unknown): boolean =>
  typeof error === "object" &&
  error !== null &&
  "code" in error &&
  String(error.code).toLowerCase() === "invalidoperation";
