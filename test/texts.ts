/** Tests say everything: jest loads this before each file of tests. */
import { holdTexts } from "../src/text/catalog";
import { allTexts } from "../src/text/english/all";

holdTexts(allTexts);
