import { settingsNamespace } from "./settings-xml";

/** Our custom XML part, the first where a copy of a sheet made two; null when the workbook has none. */
export async function readSettingsXml(context: Excel.RequestContext): Promise<string | null> {
  const part = await settingsPart(context);
  if (part === null) return null;
  const answer = { xml: part.getXml() };
  await context.sync();
  return answer.xml.value;
}

async function settingsPart(context: Excel.RequestContext): Promise<Excel.CustomXmlPart | null> {
  const parts = context.workbook.customXmlParts.getByNamespace(settingsNamespace).load("items/id");
  await context.sync();
  return parts.items[0] ?? null;
}

/** Puts our part to this text, or away. */
export async function writeSettingsXml(context: Excel.RequestContext, xml: string | null): Promise<void> {
  const part = await settingsPart(context);
  if (xml === null) part?.delete();
  else if (part === null) context.workbook.customXmlParts.add(xml);
  else part.setXml(xml);
}
