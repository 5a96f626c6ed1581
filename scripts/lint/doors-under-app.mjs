/** `"use server"` and `route.ts` open a door to the outside, and every door of the house is under `app/`. */
export const doorsUnderApp = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      action: 'A file with "use server" can be called by anyone. Put it under app/, made by app/_gate/action.',
      route: "route.ts answers anyone. Put it under app/, and what it does in lib/.",
    },
  },
  create(context) {
    const path = context.filename.slice(context.cwd.length + 1).replaceAll("\\", "/");
    if (path.startsWith("app/")) return {};
    return {
      Program(node) {
        if (/(^|\/)route\.[cm]?[jt]sx?$/.test(path)) context.report({ node, messageId: "route" });
      },
      'ExpressionStatement[directive="use server"]'(node) {
        context.report({ node, messageId: "action" });
      },
    };
  },
};
