export const NAME_MAX_CHARS = 40;
export const PERSONA_MAX_CHARS = 2_000;
