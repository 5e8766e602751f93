import type { HostContext } from "../context";
import type { XmlPartRecord } from "../store/records";
import { accessDenied, invalidArgument, itemNotFound } from "../wire/api-error";
import { collectionRules } from "./collection";
import { HostType, type HostObject } from "./host-object";

interface PartState {
  readonly context: HostContext;
  readonly id: string;
}

interface PartsState {
  readonly context: HostContext;
  /** Null for the parts of all namespaces. */
  readonly namespace: string | null;
}

function recordOf({ context, id }: PartState): XmlPartRecord {
  const record = context.store.records("xmlPart").find((candidate) => candidate.id === id);
  if (!record) throw itemNotFound("the custom XML part was deleted");
  return record;
}

/** Namespace of the root element. */
function namespaceOf(xml: string): string {
  const root = /<([A-Za-z_][^\s/>]*)([^>]*)>/.exec(xml.replace(/<[?!][^>]*>/g, ""));
  const prefix = root?.[1]?.includes(":") ? root[1].split(":")[0] : null;
  const attribute = prefix == null ? "xmlns" : `xmlns:${prefix}`;
  const found = new RegExp(`\\s${attribute}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(root?.[2] ?? "");
  return found?.[1] ?? found?.[2] ?? "";
}

function checkedXml({ store }: HostContext, value: unknown): string {
  if (store.readOnly) throw accessDenied("the workbook is read only");
  if (typeof value !== "string" || !/<[A-Za-z_][\s\S]*>\s*$/.test(value)) throw invalidArgument("XML");
  return value;
}

const partType = new HostType<PartState>({
  name: "CustomXmlPart",
  id: ({ id }) => id,
  properties: {
    Id: { read: ({ id }) => id },
    NamespaceUri: { read: (state) => namespaceOf(recordOf(state).xml) },
  },
  methods: {
    GetXml: (state) => recordOf(state).xml,
    SetXml: (state, xml) => {
      const { id } = recordOf(state);
      state.context.store.put("xmlPart", { id, xml: checkedXml(state.context, xml) });
    },
    Delete: (state) => {
      if (state.context.store.readOnly) throw accessDenied("the workbook is read only");
      state.context.store.remove("xmlPart", recordOf(state).id);
    },
  },
});

const parts = ({ context, namespace }: PartsState): readonly HostObject[] =>
  context.store
    .records("xmlPart")
    .filter(({ xml }) => namespace === null || namespaceOf(xml) === namespace)
    .map(({ id }) => partType.create({ context, id }));

const find = (state: PartsState, key: unknown): HostObject | null =>
  parts(state).find(({ id }) => id === key) ?? null;

const onlyItem = (state: PartsState): HostObject | null => {
  const all = parts(state);
  return all.length === 1 ? (all[0] ?? null) : null;
};

const scopedType = new HostType<PartsState>(
  collectionRules({
    name: "CustomXmlPartScopedCollection",
    items: parts,
    find,
    methods: {
      GetOnlyItem: (state) => onlyItem(state) ?? notOne(),
      GetOnlyItemOrNullObject: onlyItem,
    },
  }),
);

function notOne(): never {
  throw itemNotFound("there is not exactly one part of this namespace");
}

const partsType = new HostType<PartsState>(
  collectionRules({
    name: "CustomXmlPartCollection",
    items: parts,
    find,
    methods: {
      Add: ({ context }, xml) => {
        const id = context.store.newId();
        context.store.put("xmlPart", { id, xml: checkedXml(context, xml) });
        return partType.create({ context, id });
      },
      GetByNamespace: ({ context }, namespace) =>
        scopedType.create({ context, namespace: String(namespace) }),
    },
  }),
);

export const xmlParts = (context: HostContext): HostObject => partsType.create({ context, namespace: null });
