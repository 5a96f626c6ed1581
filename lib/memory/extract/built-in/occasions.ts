/** What has a day, and can get another: of these one says "the" of one's own. */
const OCCASIONS =
  "wedding|engagement|party|trip|holiday|vacation|move|concert|appointment|interview|flight|meeting|operation|surgery|reunion|visit|viewing|sale|marathon|race|exam|test|check-?up|scan|due date|hearing|audition|recital|deadline|presentation|graduation|funeral|christening|hen do|stag do|conference|course|class|booking|delivery|match|game|performance";

/** Source of a pattern for one occasion, for joining into larger ones. */
export const OCCASION_PATTERN = `(?:${OCCASIONS})`;
