// The words a fresh question starts with.
import type { Starters } from "../rules/edit.ts";
import { editTexts } from "../texts.ts";

export const starters: Starters = {
	stem: editTexts.newStem,
	why: editTexts.newWhy,
	source: editTexts.newSource,
	option: editTexts.newOption,
};
