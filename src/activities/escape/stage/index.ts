// What the screens need of the stage; everything that draws comes in this one chunk, when play begins.
export { type Drawn, drawScene } from "./drawn.ts";
export { Stage } from "./stage.ts";
