import {
  dateReviewed,
  dropReviewed,
  editReviewed,
  keepReviewed,
  putOffReviewed,
  undoReviewed,
} from "@/app/(chat)/memory/review/actions";
import { requireViewer } from "@/app/_gate/viewer";
import { ReviewDeck } from "@/components/memory/review/review-deck";
import { Page } from "@/components/ui/page";
import { reviewWords } from "@/components/words/review";
import { now } from "@/lib/clock";
import { database } from "@/lib/db/client";
import { readReview } from "@/lib/memory/view/read-review";

export const metadata = { title: reviewWords.title };

const actions = {
  keep: keepReviewed,
  drop: dropReviewed,
  later: putOffReviewed,
  edit: editReviewed,
  both: dateReviewed,
  undo: undoReviewed,
};

export default async function ReviewPage() {
  const { scope, timeZone } = await requireViewer();
  const { prisma } = await database();
  return (
    <Page title={reviewWords.title} lead={reviewWords.lead}>
      <ReviewDeck deck={await readReview(prisma, scope, now())} timeZone={timeZone} actions={actions} />
    </Page>
  );
}
