// Measures and draws the validation figures beside the page, one message a figure and an empty one at the end.
import { makeFigures } from "./measured.ts";

makeFigures((figure) => self.postMessage(figure));
self.postMessage(null);
