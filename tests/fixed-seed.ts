// Property tests draw the same cases in every run of the suite. Another seed: PROPERTY_SEED=7 npx vitest run.
import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env["PROPERTY_SEED"] ?? 20_260_616) });
