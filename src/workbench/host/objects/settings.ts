import type { HostContext } from "../context";
import { invalidArgument, itemNotFound } from "../wire/api-error";
import { collectionRules } from "./collection";
import { HostType, type HostObject } from "./host-object";

interface SettingState {
  readonly context: HostContext;
  readonly key: string;
}

const valueOf = ({ context, key }: SettingState): unknown => {
  const record = context.store.records("setting").find(({ id }) => id === key);
  if (!record) throw itemNotFound(`setting ${key}`);
  return record.value;
};

const settingType = new HostType<SettingState>({
  name: "Setting",
  id: ({ key }) => key,
  properties: {
    Key: { read: ({ key }) => key },
    Value: {
      read: valueOf,
      write: ({ context, key }, value) => context.store.put("setting", { id: key, value }),
    },
  },
  methods: { Delete: ({ context, key }) => context.store.remove("setting", key) },
});

const listType = new HostType<HostContext>(
  collectionRules({
    name: "SettingCollection",
    items: (context) =>
      context.store.records("setting").map(({ id }) => settingType.create({ context, key: id })),
    find: (context, key) =>
      context.store.records("setting").some(({ id }) => id === key)
        ? settingType.create({ context, key: String(key) })
        : null,
    methods: {
      Add: (context, key, value) => {
        if (typeof key !== "string" || key === "") throw invalidArgument("setting key");
        context.store.put("setting", { id: key, value });
        return settingType.create({ context, key });
      },
    },
  }),
);

export const settings = (context: HostContext): HostObject => listType.create(context);
