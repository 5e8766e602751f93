import { namesOf } from "../write/names";
import { rank, type Restorer } from "./restorer";

/** A name that will be set or removed, as it is now. */
export interface KnownName {
  readonly exists: boolean;
  readonly restorer: Restorer;
}

/** Reads names and how to put each back. */
export async function captureNames(
  context: Excel.RequestContext,
  wanted: readonly { readonly name: string; readonly sheet: string | undefined }[],
): Promise<KnownName[]> {
  const items = wanted.map(({ name, sheet }) =>
    namesOf(context, sheet).getItemOrNullObject(name).load("name,formula,visible,comment"),
  );
  if (items.length > 0) await context.sync();
  return items.map((item, index) => {
    const { name, sheet } = wanted[index] ?? { name: "", sheet: undefined };
    const before = item.isNullObject
      ? null
      : { formula: item.formula as string, visible: item.visible, comment: item.comment };
    return {
      exists: before !== null,
      restorer: {
        place: `name ${name}`,
        rank: rank.names,
        restore: async (batch) => {
          await batch.room(1_000);
          const names = namesOf(batch.context, sheet);
          // Whatever it is by now, it goes; deleting what does not exist does nothing.
          names.getItemOrNullObject(name).delete();
          if (before === null) return;
          const added = names.add(name, before.formula, before.comment);
          added.visible = before.visible;
        },
      },
    };
  });
}
