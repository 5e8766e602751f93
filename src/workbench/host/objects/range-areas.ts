import { selectCells, sheetOf, type CellAreas } from "../context";
import { invalidArgument } from "../wire/api-error";
import { collectionRules } from "./collection";
import { conditionalFormats } from "./conditional-formats";
import { dataValidation } from "./data-validation";
import { HostType, type HostObject } from "./host-object";
import { rangeObject } from "./range";
import { areasAddress, cellCount } from "./range-state";

const ranges = (state: CellAreas): readonly HostObject[] =>
  state.areas.map((area) => rangeObject({ context: state.context, sheetId: state.sheetId, area }));

const listType = new HostType<CellAreas>(
  collectionRules({
    name: "RangeCollection",
    items: ranges,
    find: (state, index) => ranges(state)[Number(index)] ?? null,
  }),
);

const areasType = new HostType<CellAreas>({
  name: "RangeAreas",
  referable: true,
  properties: {
    Address: { read: ({ context, sheetId, areas }) => areasAddress(sheetOf(context, sheetId).name, areas) },
    AreaCount: { read: ({ areas }) => areas.length },
    CellCount: { read: ({ areas }) => areas.reduce((sum, area) => sum + cellCount(area), 0) },
  },
  links: {
    Areas: (state) => listType.create(state),
    Worksheet: ({ context, sheetId }) => context.objects.worksheet(context, sheetId),
    ConditionalFormats: conditionalFormats,
    DataValidation: dataValidation,
  },
  methods: {
    Select: ({ context, sheetId, areas }) => {
      const [first, ...others] = areas;
      if (first === undefined) throw invalidArgument("no areas");
      selectCells(context, sheetId, [first, ...others]);
    },
  },
});

export const areasObject = (state: CellAreas): HostObject => areasType.create(state);
