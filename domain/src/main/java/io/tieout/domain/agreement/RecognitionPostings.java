package io.tieout.domain.agreement;

import io.tieout.domain.agreement.AgreementEvent.AgreementAmended;
import io.tieout.domain.agreement.AgreementEvent.AgreementApproved;
import io.tieout.domain.agreement.AgreementEvent.AgreementCancelled;
import io.tieout.domain.agreement.AgreementEvent.AgreementDrafted;
import io.tieout.domain.agreement.AgreementEvent.EntryAmended;
import io.tieout.domain.agreement.AgreementEvent.EntryLanded;
import io.tieout.domain.agreement.AgreementEvent.EntryRefused;
import io.tieout.domain.agreement.AgreementEvent.PeriodBilled;
import io.tieout.domain.agreement.AgreementEvent.RevenueRecognised;
import io.tieout.domain.agreement.AgreementEvent.WorkCorrected;
import io.tieout.domain.agreement.AgreementEvent.WorkDelivered;
import io.tieout.domain.ledger.Cause;
import io.tieout.domain.ledger.Journal;
import io.tieout.domain.ledger.JournalId;
import io.tieout.domain.ledger.JournalKind;
import io.tieout.domain.ledger.Movement;
import io.tieout.domain.ledger.Reason;
import io.tieout.domain.revenue.MonthRun;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What an agreement's event posts. Only a month's recognition does, and what somebody made of its
 * entry: deferred revenue to revenue, and what is earned beyond what is billed to the unbilled
 * receivable, or back.
 */
public final class RecognitionPostings {

    private RecognitionPostings() {}

    /** the journals that follow from the event */
    public static List<Journal> of(Cause cause, AgreementEvent event) {
        return switch (event) {
            // Debits deferred revenue, credits revenue; debits the unbilled receivable, credits
            // deferred revenue, for what is earned and not billed.
            case RevenueRecognised recognised -> posted(cause, recognised);
            // The mirror image of ours, and what stands there, each on its own day: they hold both.
            case EntryAmended amended -> amended(cause, amended);
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
                .journal(cause, recognised.after().recognised(), recognised.worth()).stream()
                        .toList();
    }

    private static List<Journal> amended(Cause cause, EntryAmended amended) {
        List<Movement> back =
                amended.was().movements(amended.className()).stream()
                        .map(Movement::mirrored)
                        .toList();
        List<Movement> now = amended.now().movements(amended.className());
        List<Journal> journals = new ArrayList<>();
        if (!back.isEmpty()) {
            journals.add(mirror(cause, 0, amended, amended.was().on(), back));
        }
        if (!now.isEmpty()) {
            journals.add(mirror(cause, 1, amended, amended.now().on(), now));
        }
        return List.copyOf(journals);
    }

    private static Journal mirror(
            Cause cause, int place, EntryAmended amended, LocalDate on, List<Movement> movements) {
        return Journal.original(
                JournalId.of(cause, place),
                JournalKind.MIRROR,
                amended.customer(),
                on,
                cause,
                Reason.RECOGNITION_CORRECTED,
                movements);
    }
}
