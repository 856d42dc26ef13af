package io.tieout.domain.agreement;

import io.tieout.domain.agreement.AgreementEvent.AgreementAmended;
import io.tieout.domain.agreement.AgreementEvent.AgreementApproved;
import io.tieout.domain.agreement.AgreementEvent.AgreementCancelled;
import io.tieout.domain.agreement.AgreementEvent.AgreementDrafted;
import io.tieout.domain.agreement.AgreementEvent.EntryLanded;
import io.tieout.domain.agreement.AgreementEvent.EntryRefused;
import io.tieout.domain.agreement.AgreementEvent.PeriodBilled;
import io.tieout.domain.agreement.AgreementEvent.RevenueRecognised;
import io.tieout.domain.agreement.AgreementEvent.WorkCorrected;
import io.tieout.domain.agreement.AgreementEvent.WorkDelivered;
import io.tieout.domain.ledger.Cause;
import io.tieout.domain.ledger.Journal;
import io.tieout.domain.revenue.MonthRun;
import java.util.List;

/**
 * What an agreement's event posts. Only a month's recognition does: deferred revenue to revenue,
 * and what is earned beyond what is billed to the unbilled receivable, or back.
 */
public final class RecognitionPostings {

    private RecognitionPostings() {}

    /** the journals that follow from the event, for books that keep each currency by itself */
    public static List<Journal> of(Cause cause, AgreementEvent event) {
        return switch (event) {
            // Debits deferred revenue, credits revenue; debits the unbilled receivable, credits
            // deferred revenue, for what is earned and not billed.
            case RevenueRecognised recognised -> posted(cause, recognised);
            // Invoices post when they land, and the rest changes only what months will post.
            case AgreementDrafted _,
                    AgreementApproved _,
                    AgreementAmended _,
                    AgreementCancelled _,
                    WorkDelivered _,
                    WorkCorrected _,
                    PeriodBilled _,
                    EntryLanded _,
                    EntryRefused _ ->
                    List.of();
        };
    }

    private static List<Journal> posted(Cause cause, RevenueRecognised recognised) {
        return new MonthRun(
                        recognised.customer(),
                        recognised.className(),
                        recognised.before(),
                        recognised.after().billed(),
                        recognised.entry().on())
                .journal(cause, recognised.after().recognised()).stream().toList();
    }
}
