import { english, type Texts } from ".";
import { batchTexts } from "./batch";
import { workbenchTexts } from "./workbench";

/** Every sentence a user reads, by id: the add-in's, and those of the programs beside it, which no script of the add-in holds. */
export const allTexts: Texts = { ...english, ...batchTexts, ...workbenchTexts };
