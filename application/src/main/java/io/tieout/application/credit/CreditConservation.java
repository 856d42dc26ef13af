package io.tieout.application.credit;

import io.tieout.application.view.Viewer;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.money.Money;
import java.util.List;

/** Where what credit memos brought is now, beside what they brought. */
public interface CreditConservation {

    /**
     * All credit memos of a currency that stand in the books, or stood there: each bucket counted
     * by itself.
     *
     * @param issued what they brought
     * @param applied what payments use of them to settle invoices
     * @param open what no payment uses: as the credit memos say, or as the payments say where
     *     theirs is under way
     * @param refunded what payments use of them to give money back
     * @param cancelled what was voided
     * @param awaited what payments use beyond that, and beyond what is open: it counts once the
     *     payment that used it before is seen to let go of it, and in no bucket until then
     * @param underWay by how much payments use more or less than credit memos have counted, while
     *     the count is on its way to them, or parked: each is in its bucket already
     * @param causes credit memos whose buckets do not come to what they brought, or of which more
     *     is used, or that have yet to count a use; twenty at most
     */
    record Line(
            int creditMemos,
            Money issued,
            Money applied,
            Money open,
            Money refunded,
            Money cancelled,
            Money awaited,
            Money underWay,
            List<CreditMemoId> causes) {
        public Line {
            causes = List.copyOf(causes);
        }

        /** what the buckets come to; without a fault, what was issued */
        public Money sum() {
            return applied.plus(open).plus(refunded).plus(cancelled);
        }

        /** what the buckets come to beyond what was issued */
        public Money difference() {
            return sum().minus(issued);
        }

        /** what waits until something more is seen, or counted; zero once all is */
        public Money waiting() {
            return awaited.plus(underWay);
        }
    }

    /** by currency */
    List<Line> lines(Viewer viewer);
}
