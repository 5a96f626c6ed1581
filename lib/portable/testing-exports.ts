/** A ChatGPT export of one conversation with a branch that was left, a hidden message and a tool's. */
export function chatgptExport(title = "Travel plans", id = "6634f2c0-gpt-1"): unknown[] {
  const say = (key: string, parent: string | null, role: string, parts: unknown[], extra: object = {}) => ({
    [key]: {
      id: key,
      parent,
      children: [],
      message: {
        ...{ id: key, author: { role }, create_time: 1_700_000_000 + Number(key.slice(1)) * 60 },
        ...{ content: { content_type: "text", parts }, metadata: {}, ...extra },
      },
    },
  });
  return [
    {
      ...{ title, create_time: 1_700_000_000.123, update_time: 1_700_009_999, current_node: "n6", conversation_id: id },
      mapping: {
        root: { id: "root", parent: null, children: ["n1"], message: null },
        ...say("n1", "root", "system", ["You are ChatGPT."], {
          metadata: { is_visually_hidden_from_conversation: true },
        }),
        ...say("n2", "n1", "user", ["I'm allergic to walnuts. I live in Utrecht."]),
        ...say("n3", "n2", "assistant", ["The answer that was thrown away."]),
        ...say("n4", "n2", "assistant", ["Noted: walnuts."]),
        ...say("n5", "n4", "tool", ["search results"]),
        ...say("n6", "n5", "user", [{ content_type: "image_asset_pointer" }, "Here is a picture 👩‍👧."], {
          content: { content_type: "multimodal_text", parts: [{ asset_pointer: "x" }, "Here is a picture 👩‍👧."] },
        }),
      },
    },
  ];
}

/** A Claude export of one conversation and of one nobody said anything in. */
export function claudeExport(): unknown[] {
  const message = (uuid: string, sender: string, text: string, at: string, content?: unknown[]) => ({
    ...{ uuid, sender, text, content, created_at: at, updated_at: at, attachments: [], files: [] },
  });
  return [
    {
      ...{
        uuid: "c-1",
        name: "Gardening",
        created_at: "2025-03-01T10:00:00.000000Z",
        updated_at: "2025-03-01T11:00:00Z",
      },
      account: { uuid: "a-1" },
      chat_messages: [
        message("m-1", "human", "My sister Ana grows tomatoes.", "2025-03-01T10:00:00.000000Z"),
        message("m-2", "assistant", "", "2025-03-01T10:01:00.000000Z", [
          { type: "thinking", thinking: "hm" },
          { type: "text", text: "How lovely." },
        ]),
      ],
    },
    { uuid: "c-2", name: "", created_at: "2025-03-02T10:00:00Z", chat_messages: [] },
  ];
}
