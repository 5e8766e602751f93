import * as fc from "fast-check";
import * as z from "zod";
import { entriesOf, objectionsOf, optionsOf, type Entries } from "../../../src/taskpane/toolkit/form-entries";
import { fieldsOf } from "../../../src/tools/form-fields";
import { tools } from "../../../src/tools/registry";

const schema = z.strictObject({
  cuts: z
    .tuple([z.number().gt(0).lt(1), z.number().gt(0).lt(1)])
    .refine(([first, second]) => first < second, "The first cut must be below the second")
    .default([0.8, 0.95])
    .meta({ title: "Cuts", description: "Where classes end." }),
  boundary: z.enum(["crossing", "inclusive"]).default("crossing"),
  share: z.number().gt(0).max(1).default(0.5),
  stretch: z.number().min(0).lt(1).default(0.5),
  spread: z.number().min(0).max(100).default(20).meta({ title: "Lead-time spread" }),
  season: z.number().int().min(2).max(366).optional(),
  wholePacks: z.boolean().default(true),
  weights: z
    .strictObject({ margin: z.number().min(0).default(1), revenue: z.number().min(0).default(2) })
    .default({ margin: 1, revenue: 2 }),
  shares: z.partialRecord(z.enum(["agreedService", "margin"]), z.number().min(0)).optional(),
  shifts: z.array(z.number()).default([1, 2]),
  votes: z.array(z.string()).default(["Sales"]),
  rules: z.array(z.strictObject({ field: z.string() })).default([{ field: "cost" }]),
});
const fields = fieldsOf(schema);
const defaults = entriesOf(fields, schema.parse({}));

/** What a form answers: its own reading, then the check of the tool, which the worker makes. */
function answer(checked: z.ZodType, form: typeof fields, entries: Entries, base: unknown) {
  const taken = optionsOf(form, entries, base);
  if ("objections" in taken) return taken;
  const { success, data, error } = checked.safeParse(taken.options);
  if (success) return { options: data };
  const issues = error.issues.map(({ path, message }) => ({ path: path.map(String), message }));
  return { objections: objectionsOf(form, issues) };
}

const read = (change: Record<string, string | boolean>) =>
  answer(schema, fields, { ...defaults, ...change }, schema.parse({}));

test("a schema becomes fields in its order, groups by their parts, what no form shows as such", () => {
  expect(fields.map(({ kind, path, label }) => [kind, path.join("."), label])).toEqual([
    ["numbers", "cuts", "Cuts"],
    ["choice", "boundary", "Boundary"],
    ["number", "share", "Share"],
    ["number", "stretch", "Stretch"],
    ["number", "spread", "Lead-time spread"],
    ["number", "season", "Season"],
    ["switch", "wholePacks", "Whole packs"],
    ["number", "weights.margin", "Margin"],
    ["number", "weights.revenue", "Revenue"],
    ["number", "shares.agreedService", "Shares: agreed service"],
    ["number", "shares.margin", "Shares: margin"],
    ["numbers", "shifts", "Shifts"],
    ["texts", "votes", "Votes"],
    ["other", "rules", "Rules"],
  ]);
});

test("an untouched form gives the options that it was filled from, also those that it cannot show", () => {
  expect(read({})).toEqual({ options: schema.parse({}) });
});

test.each<[Record<string, string>, string, string]>([
  [{ spread: "140" }, "spread", "140 is too high. Enter 0 to 100."],
  [{ spread: "-1" }, "spread", "-1 is too low. Enter 0 to 100."],
  [{ share: "7" }, "share", "7 is too high. Enter more than 0, up to 1."],
  [{ stretch: "1" }, "stretch", "1 is too high. Enter 0 or more, less than 1."],
  [{ spread: "" }, "spread", "Enter a value."],
  [{ spread: "12 pcs" }, "spread", '"12 pcs" is not a number. Enter a number such as 0.'],
  [{ spread: "Infinity" }, "spread", '"Infinity" is not a number. Enter a number such as 0.'],
  [{ season: "2.5" }, "season", "2.5 is not a whole number."],
  [{ cuts: "0.8" }, "cuts", "1 number was found. Enter 2."],
  [{ cuts: "0.8 1" }, "cuts", "1 is too high. Enter more than 0 and less than 1."],
  [{ cuts: "0.9 0.8" }, "cuts", "The first cut must be below the second"],
  [{ "weights.margin": "-2" }, "weights.margin", "-2 is too low. Enter 0 or more."],
])("the entry %j is refused at its field, in words", (change, key, words) => {
  expect(read(change)).toEqual({ objections: { [key]: words } });
});

test("entries are read as they were meant: a comma as the decimal point, an empty optional one as none", () => {
  expect(read({ spread: "12,5", season: "", shifts: "0.5; 1  2", votes: "Sales\n\n Finance " })).toEqual({
    options: { ...schema.parse({}), spread: 12.5, shifts: [0.5, 1, 2], votes: ["Sales", "Finance"] },
  });
});

test("of a number for each name only those that are entered are kept", () => {
  expect(read({ "shares.margin": "2" })).toEqual({ options: { ...schema.parse({}), shares: { margin: 2 } } });
  expect(read({ "shares.margin": "-2" })).toEqual({
    objections: { "shares.margin": "-2 is too low. Enter 0 or more." },
  });
});

test("whatever is typed, the form gives valid options or says at which field it does not", () => {
  const keys = fields.filter(({ kind }) => kind !== "other").map(({ path }) => path.join("."));
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...keys), fc.string()), (change) => {
      const result = read(change);
      if ("options" in result) expect(schema.safeParse(result.options).success).toBe(true);
      else expect(keys).toEqual(expect.arrayContaining(Object.keys(result.objections)));
    }),
  );
});

test.each(tools.map((tool) => [tool.id, tool] as const))(
  "the form of %s runs with its defaults, and every option has a name and help",
  (_, tool) => {
    const form = fieldsOf(tool.options);
    const options = tool.options.parse({});
    expect(answer(tool.options, form, entriesOf(form, options), options)).toEqual({ options });
    expect(
      form.filter(({ help, path }) => help === null && path.length === 1).map(({ path }) => path.join(".")),
    ).toEqual([]);
  },
);
