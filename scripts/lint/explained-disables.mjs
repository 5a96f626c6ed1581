const disabling = /^\s*eslint-disable(?:-line|-next-line)?\b/;
const named = /^\s*eslint-disable(?:-line|-next-line)?\s+[\w@]/;
const explained = /\s-{2,}\s+\S/;

/** A rule may be switched off only by name and with a reason: `eslint-disable-next-line rule -- why`. */
export const explainedDisables = {
  meta: {
    type: "problem",
    schema: [],
    messages: { bare: "Name the rule and say why after two dashes: eslint-disable-next-line rule -- why." },
  },
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          if (!disabling.test(comment.value)) continue;
          if (named.test(comment.value) && explained.test(comment.value)) continue;
          // Line 0 stands before every comment, so that a disabling comment cannot hide the complaint about itself.
          context.report({ loc: { line: 0, column: 0 }, messageId: "bare" });
        }
      },
    };
  },
};
