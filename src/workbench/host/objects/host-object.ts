import { invalidArgument, unknownMember } from "../wire/api-error";

/** A scalar property; without `write` it is read only. */
export interface PropertyRule<State> {
  readonly read: (state: State) => unknown;
  readonly write?: (state: State, value: unknown) => void;
}

/** What a type of Excel's object model offers, by the names on the wire. */
export interface TypeRules<State> {
  readonly name: string;
  /** Sent with every answer, so that office.js can name the object again. */
  readonly id?: (state: State) => string;
  /** Whether office.js may hold the object over several requests, as it does with ranges. */
  readonly referable?: boolean;
  readonly properties?: Readonly<Record<string, PropertyRule<State>>>;
  readonly links?: Readonly<Record<string, (state: State) => HostObject | null>>;
  /** A method answers with an object, with plain data, or with nothing. */
  readonly methods?: Readonly<Record<string, (state: State, ...values: readonly unknown[]) => unknown>>;
  readonly items?: (state: State) => readonly HostObject[];
  readonly item?: (state: State, key: unknown) => HostObject | null;
}

type Members = ReadonlyMap<string, string>;

const namesOf = (record: object | undefined): Members =>
  new Map(Object.keys(record ?? {}).map((name) => [name.toLowerCase(), name]));

/** An object as the wire sees it. Members are found without regard to case; unknown ones are errors that name them. */
export interface HostObject {
  readonly typeName: string;
  readonly id: string | undefined;
  readonly referable: boolean;
  readonly propertyNames: readonly string[];
  hasLink(name: string): boolean;
  /** The member's name as the wire spells it, and its value. */
  read(name: string): readonly [string, unknown];
  write(name: string, value: unknown): void;
  link(name: string): readonly [string, HostObject | null];
  call(name: string, values: readonly unknown[]): unknown;
  items(): readonly HostObject[] | null;
  item(key: unknown): HostObject | null;
}

export class HostType<State> {
  private readonly properties: Members;
  private readonly links: Members;
  private readonly methods: Members;

  constructor(readonly rules: TypeRules<State>) {
    this.properties = namesOf(rules.properties);
    this.links = namesOf(rules.links);
    this.methods = namesOf(rules.methods);
  }

  create(state: State): HostObject {
    return new TypedObject(this, state);
  }

  /** The state behind an argument that has to be an object of this type. */
  stateOf(value: unknown): State {
    if (value instanceof TypedObject && value.type === this) return value.state as State;
    throw invalidArgument(`expected a ${this.rules.name}`);
  }

  isTypeOf(value: unknown): boolean {
    return value instanceof TypedObject && value.type === this;
  }

  property(name: string): readonly [string, PropertyRule<State>] {
    const known = this.properties.get(name.toLowerCase());
    const rule = known === undefined ? undefined : this.rules.properties?.[known];
    if (known === undefined || !rule) throw unknownMember(this.rules.name, name);
    return [known, rule];
  }

  hasLink(name: string): boolean {
    return this.links.has(name.toLowerCase());
  }

  linkRule(name: string): readonly [string, (state: State) => HostObject | null] {
    const known = this.links.get(name.toLowerCase());
    const rule = known === undefined ? undefined : this.rules.links?.[known];
    if (known === undefined || !rule) throw unknownMember(this.rules.name, name);
    return [known, rule];
  }

  method(name: string): (state: State, ...values: readonly unknown[]) => unknown {
    const known = this.methods.get(name.toLowerCase());
    const rule = known === undefined ? undefined : this.rules.methods?.[known];
    if (!rule) throw unknownMember(this.rules.name, `${name}()`);
    return rule;
  }
}

class TypedObject<State> implements HostObject {
  constructor(
    readonly type: HostType<State>,
    readonly state: State,
  ) {}

  get typeName(): string {
    return this.type.rules.name;
  }

  get id(): string | undefined {
    return this.type.rules.id?.(this.state);
  }

  get referable(): boolean {
    return this.type.rules.referable ?? false;
  }

  get propertyNames(): readonly string[] {
    return Object.keys(this.type.rules.properties ?? {});
  }

  hasLink(name: string): boolean {
    return this.type.hasLink(name);
  }

  read(name: string): readonly [string, unknown] {
    const [known, rule] = this.type.property(name);
    return [known, rule.read(this.state)];
  }

  write(name: string, value: unknown): void {
    const [known, rule] = this.type.property(name);
    if (!rule.write) throw invalidArgument(`${this.typeName}.${known} is read only`);
    rule.write(this.state, value);
  }

  link(name: string): readonly [string, HostObject | null] {
    const [known, rule] = this.type.linkRule(name);
    return [known, rule(this.state)];
  }

  call(name: string, values: readonly unknown[]): unknown {
    return this.type.method(name)(this.state, ...values);
  }

  items(): readonly HostObject[] | null {
    return this.type.rules.items?.(this.state) ?? null;
  }

  item(key: unknown): HostObject | null {
    if (!this.type.rules.item) throw unknownMember(this.typeName, "getItem()");
    return this.type.rules.item(this.state, key);
  }
}

export const isHostObject = (value: unknown): value is HostObject => value instanceof TypedObject;
