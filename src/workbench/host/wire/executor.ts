import { isHostObject, type HostObject } from "../objects/host-object";
import { ApiError, itemNotFound, unknownMember } from "./api-error";
import {
  actionType,
  pathType,
  type ActionInfo,
  type ArgumentInfo,
  type RequestBody,
  type ResponseBody,
} from "./messages";
import { query } from "./query";

type Resolved = HostObject | null;

/**
 * Carries out requests of office.js on objects. It knows the protocol and nothing of Excel: paths lead to objects, actions
 * read, write and call them in order, and the first that fails ends the request; what was done before stays done.
 */
export class Executor {
  private readonly references = new Map<string, HostObject>();
  private readonly referenceIds = new WeakMap<HostObject, string>();
  private lastReference = 0;

  constructor(
    private readonly root: HostObject,
    private readonly service: (name: string) => HostObject | null,
  ) {}

  /** @param limit number of actions to carry out before failing, for tests of what a half-done request leaves behind */
  run(body: RequestBody, limit = Infinity): ResponseBody {
    const request = new Request(body, this);
    const results: { ActionId: number; Value: unknown }[] = [];
    const traceIds: number[] = [];
    for (const [index, action] of body.Actions.entries()) {
      try {
        if (index >= limit) throw new ApiError("GeneralException", "The host was told to fail here.", 500);
        results.push({ ActionId: action.Id, Value: this.act(request, action, body) });
        if (action.ActionType === actionType.trace) traceIds.push(action.Id);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        const path = body.ObjectPaths[String(action.ObjectPathId)];
        return {
          Results: results,
          TraceIds: traceIds,
          Error: {
            Code: error.code,
            Message: error.message,
            HttpStatusCode: error.httpStatus,
            Location: `${path?.Name ?? ""}.${action.Name ?? ""}`,
            ActionIndex: index,
          },
        };
      }
    }
    return { Results: results, TraceIds: traceIds };
  }

  rootObject(): HostObject {
    return this.root;
  }

  serviceObject(name: string): HostObject {
    const found = this.service(name);
    if (!found) throw unknownMember("services", name);
    return found;
  }

  referenced(id: string): HostObject {
    const found = this.references.get(id);
    if (!found)
      throw new ApiError(
        "InvalidReference",
        `This reference is not valid for the current operation. (${id})`,
      );
    return found;
  }

  private act(request: Request, action: ActionInfo, body: RequestBody): unknown {
    if (action.ActionType === actionType.trace) return null;
    const object = request.resolve(action.ObjectPathId ?? 0);
    // A null object takes every call and answers nothing, as in Excel.
    if (object === null) return null;
    switch (action.ActionType) {
      case actionType.instantiate:
        return this.identify(object, body.AutoKeepReference === true);
      case actionType.query:
      case actionType.queryAsJson:
        return query(object, action.QueryInfo ?? {}, (target) => this.referenceOf(target));
      case actionType.method:
        return this.method(object, action, request);
      case actionType.setProperty:
        object.write(action.Name ?? "", request.values(action.ArgumentInfo)[0]);
        return null;
      case actionType.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) object.write(name, value);
        return null;
      case actionType.ensureUnchanged:
        return null;
      default:
        throw new ApiError("NotImplemented", `action ${action.ActionType}`, 501);
    }
  }

  private method(object: HostObject, action: ActionInfo, request: Request): unknown {
    if (action.Name === "_KeepReference") return this.identify(object, true);
    if (action.Name === "_RemoveReference") {
      const [id] = request.values(action.ArgumentInfo);
      this.references.delete(typeof id === "string" ? id : this.referenceOf(object));
      return null;
    }
    const result = object.call(action.Name ?? "", request.values(action.ArgumentInfo));
    return isHostObject(result) ? query(result, {}, (target) => this.referenceOf(target)) : (result ?? null);
  }

  private identify(object: HostObject, keep: boolean): unknown {
    if (object.referable && keep && !this.referenceIds.has(object)) {
      const id = `r${++this.lastReference}`;
      this.referenceIds.set(object, id);
      this.references.set(id, object);
    }
    return {
      ...(object.id !== undefined && { Id: object.id, _Id: object.id }),
      ...(object.referable && { _ReferenceId: this.referenceOf(object) }),
    };
  }

  private referenceOf(object: HostObject): string {
    return this.referenceIds.get(object) ?? "";
  }
}

/** The objects of one request, each found once. */
class Request {
  private readonly found = new Map<number, Resolved>();

  constructor(
    private readonly body: RequestBody,
    private readonly executor: Executor,
  ) {}

  resolve(id: number): Resolved {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const object = this.find(id);
    this.found.set(id, object);
    return object;
  }

  /** Arguments with objects in the place of their paths. */
  values(info: ArgumentInfo | undefined): readonly unknown[] {
    const plain = info?.Arguments ?? [];
    const references = info?.ReferencedObjectPathIds;
    return references ? plain.map((value, index) => this.value(value, references[index])) : plain;
  }

  private value(value: unknown, reference: unknown): unknown {
    if (Array.isArray(reference)) {
      const values = Array.isArray(value) ? (value as unknown[]) : [];
      return reference.map((inner, index) => this.value(values[index], inner));
    }
    return typeof reference === "number" && reference > 0 ? this.resolve(reference) : value;
  }

  private find(id: number): Resolved {
    const path = this.body.ObjectPaths[String(id)];
    if (!path) throw new ApiError("InvalidObjectPath", `object path ${id}`);
    const name = path.Name ?? "";
    switch (path.ObjectPathType) {
      case pathType.global:
        return this.executor.rootObject();
      case pathType.service:
        return this.executor.serviceObject(name);
      case pathType.reference:
        return this.executor.referenced(name);
      case pathType.none:
        return null;
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const values = this.values(path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case pathType.property:
        return parent.link(name)[1];
      case pathType.indexer: {
        const item = parent.item(values[0]);
        if (item === null) throw itemNotFound(`${parent.typeName} ${String(values[0])}`);
        return item;
      }
      case pathType.method: {
        const result = parent.call(name, values);
        if (result === null || result === undefined) return null;
        if (isHostObject(result)) return result;
        throw new ApiError("InvalidObjectPath", `${parent.typeName}.${name}() gives no object`);
      }
      default:
        throw new ApiError("InvalidObjectPath", `type ${path.ObjectPathType}`);
    }
  }
}
