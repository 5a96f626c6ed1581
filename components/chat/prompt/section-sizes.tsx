import { promptWords as words } from "@/components/words/prompt";
import { sayNumber } from "@/components/words/locale";
import type { PromptSectionView } from "@/lib/reply/types";

export const sectionAnchor = (name: string) => `section-${name}`;

interface SectionSizesProps {
  sections: PromptSectionView[];
  total: number;
  /** The names lead to their texts below. */
  linked: boolean;
}

/** How many tokens each part took, as a table whose bars say the same. */
export function SectionSizes({ sections, total, linked }: SectionSizesProps) {
  const most = Math.max(1, ...sections.map(({ tokens }) => tokens));
  return (
    <table className="w-full border-collapse text-sm">
      <caption className="pb-2 text-left font-semibold">{words.size}</caption>
      <tbody>
        {sections
          .filter(({ tokens }) => tokens > 0)
          .map(({ name, tokens }) => (
            <tr key={name} className="border-t border-line">
              <th scope="row" className="w-2/5 py-1 pr-3 text-left font-normal sm:w-1/3">
                {linked ? (
                  <a
                    href={`#${sectionAnchor(name)}`}
                    className="inline-flex min-h-6 items-center underline decoration-line-strong underline-offset-4 max-sm:min-h-11"
                  >
                    {words.section(name)}
                  </a>
                ) : (
                  words.section(name)
                )}
              </th>
              <td className="py-1" aria-hidden>
                <div className="h-2.5 overflow-hidden rounded-full bg-sunken">
                  <div className="h-full rounded-full bg-accent" style={{ width: `${(tokens / most) * 100}%` }} />
                </div>
              </td>
              <td className="w-px py-1 pl-3 text-right whitespace-nowrap tabular-nums">{sayNumber(tokens)}</td>
              <td className="w-px py-1 pl-3 text-right whitespace-nowrap text-ink-soft tabular-nums">
                {words.share(Math.round((tokens / Math.max(1, total)) * 100))}
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
