import type { MessageId } from "./english";

const held = new Map<string, string>();

/**
 * Lets this script say these texts, beside those that it holds already. Each program calls it at its start with what it can
 * come to say; the pane, which has to open at once, holds its own words and loads the rest.
 *
 * @param texts templates by id
 */
export function holdTexts(texts: Readonly<Partial<Record<MessageId, string>>>): void {
  for (const [id, template] of Object.entries(texts)) held.set(id, template);
}

/**
 * The template of a text.
 *
 * @throws RangeError where this script does not hold it: half a sentence would mislead, and an empty one would hide that
 */
export function templateOf(id: MessageId): string {
  const template = held.get(id);
  if (template === undefined) throw new RangeError(`This script holds no text ${id}`);
  return template;
}
