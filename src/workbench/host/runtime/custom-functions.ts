import type { EventMessage } from "../events";
import { HostType, type HostObject } from "../objects/host-object";
import { invalidArgument } from "../wire/api-error";
import {
  decodeFailure,
  decodeResult,
  encodeArgument,
  holdsErrors,
  type FunctionArgument,
  type FunctionResult,
} from "./function-values";

/** One call of a custom function. */
export interface FunctionCall {
  /** The function's id in functions.json, such as "CROSTON". */
  readonly id: string;
  /** In the order of the parameters; null for one that was left out. */
  readonly args: readonly FunctionArgument[];
  /** Of the calling cell, such as "Sheet1!B2", for functions that ask for it. */
  readonly address?: string;
  readonly parameterAddresses?: readonly string[];
  readonly cancelable: boolean;
  readonly streaming: boolean;
  /** Called once, or again and again by a streaming function; never during `call` and never after cancelling. */
  readonly onValue: (result: FunctionResult) => void;
}

interface Invocation extends FunctionCall {
  sent: boolean;
}

const category = 1;
const messageType = { invoke: 1000, cancel: 1001 } as const;
const flag = { cancelable: 1, streaming: 2, errors: 4 } as const;

/**
 * Calls custom functions in the add-in over the protocol of desktop Excel. Calls are gathered and go out together; those made
 * before the add-in is ready wait for it, and a runtime that starts anew gets whatever is still unanswered.
 */
export class CustomFunctions {
  private readonly invocations = new Map<number, Invocation>();
  private cancelled: number[] = [];
  private lastId = 0;
  private ready = false;
  private scheduled = false;

  constructor(private readonly send: (messages: readonly EventMessage[]) => void) {}

  /** @returns ends the call: a streaming or cancelable function is told, and no value arrives any more */
  call(call: FunctionCall): () => void {
    const id = ++this.lastId;
    this.invocations.set(id, { ...call, sent: false });
    this.schedule();
    return () => this.cancel(id);
  }

  private cancel(id: number): void {
    const invocation = this.invocations.get(id);
    if (!invocation) return;
    this.invocations.delete(id);
    if (!invocation.sent || (!invocation.cancelable && !invocation.streaming)) return;
    this.cancelled.push(id);
    this.schedule();
  }

  /** The service that office.js reports to. */
  service(): HostObject {
    return new HostType<null>({
      name: "CustomFunctions",
      methods: {
        _SetOsfControlContainerReadyForCustomFunctions: () => this.start(),
        _GetEnabledFeatures: () => [],
        SetInvocationArrayResults: (_service, results) => this.settle(results),
      },
    }).create(null);
  }

  /** A page of the add-in begins to load; calls wait for it. */
  restart(): void {
    this.ready = false;
    this.cancelled = [];
  }

  private start(): void {
    this.ready = true;
    for (const invocation of this.invocations.values()) invocation.sent = false;
    this.schedule();
  }

  private schedule(): void {
    if (this.scheduled || !this.ready) return;
    this.scheduled = true;
    setTimeout(() => this.flush(), 0);
  }

  private flush(): void {
    this.scheduled = false;
    if (!this.ready) return;
    const messages: EventMessage[] = [];
    for (const [id, invocation] of this.invocations) {
      if (invocation.sent) continue;
      invocation.sent = true;
      messages.push(message(messageType.invoke, invokeBody(id, invocation)));
    }
    for (const invocationId of this.cancelled) messages.push(message(messageType.cancel, { invocationId }));
    this.cancelled = [];
    if (messages.length > 0) this.send(messages);
  }

  /** Each entry is `[id, succeeded, value or message, code of the error]`. */
  private settle(results: unknown): void {
    if (!Array.isArray(results)) throw invalidArgument("results of custom functions are a list");
    for (const [id, succeeded, value, code] of results as readonly (readonly unknown[])[]) {
      const invocation = this.invocations.get(Number(id));
      // A call that was cancelled meanwhile.
      if (!invocation) continue;
      if (!invocation.streaming) this.invocations.delete(Number(id));
      invocation.onValue(succeeded === true ? decodeResult(value) : decodeFailure(code, value));
    }
  }
}

const message = (type: number, body: unknown): EventMessage => [
  category,
  type,
  "",
  JSON.stringify(body),
  0,
  false,
];

function invokeBody(id: number, call: FunctionCall): readonly unknown[] {
  const flags =
    (call.cancelable ? flag.cancelable : 0) |
    (call.streaming ? flag.streaming : 0) |
    (holdsErrors(call.args) ? flag.errors : 0);
  return [
    id,
    call.id,
    call.args.map(encodeArgument),
    call.address ?? null,
    flags,
    call.parameterAddresses ?? null,
  ];
}
