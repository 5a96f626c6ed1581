/** The sentences, by memory id, that the selected words are in, in their order; none where nothing is selected. */
export function touchedSentences(root: HTMLElement): HTMLElement[] {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return [];
  const chosen = selection.getRangeAt(0);
  return [...root.querySelectorAll<HTMLElement>("[data-sentence]")].filter((element) => {
    const own = document.createRange();
    own.selectNodeContents(element);
    if (chosen.compareBoundaryPoints(Range.START_TO_END, own) <= 0) return false;
    if (chosen.compareBoundaryPoints(Range.END_TO_START, own) >= 0) return false;
    if (chosen.compareBoundaryPoints(Range.START_TO_START, own) > 0)
      own.setStart(chosen.startContainer, chosen.startOffset);
    if (chosen.compareBoundaryPoints(Range.END_TO_END, own) < 0) own.setEnd(chosen.endContainer, chosen.endOffset);
    return own.toString().trim() !== "";
  });
}
