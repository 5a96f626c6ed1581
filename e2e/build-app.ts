import { ensureBuild } from "../scripts/steps/build.mjs";

/** Before the first test: builds when the sources are not those of the last build, as `npm start` does. */
export default ensureBuild;
