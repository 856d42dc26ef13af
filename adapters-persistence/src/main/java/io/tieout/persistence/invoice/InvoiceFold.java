package io.tieout.persistence.invoice;

import static java.util.stream.Stream.concat;

import io.tieout.application.event.RecordedEvent;
import io.tieout.application.invoice.InvoiceViews.Status;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceEvent;
import io.tieout.domain.invoice.InvoiceEvent.ApprovalWithdrawn;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceApproved;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceCorrected;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceDrafted;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceLandingAccepted;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceLeftToPeople;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceLinked;
import io.tieout.domain.invoice.InvoiceEvent.InvoicePushRefused;
import io.tieout.domain.invoice.InvoiceEvent.InvoicePushed;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceRestated;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceRevised;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceSentBack;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceSigned;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceSubmitted;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoidRefused;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoidRequested;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoided;
import io.tieout.domain.invoice.InvoiceEvent.LandedInvoiceRevised;
import io.tieout.domain.invoice.InvoiceEvent.PaymentApplied;
import io.tieout.domain.invoice.InvoiceEvent.PaymentUnapplied;
import io.tieout.domain.invoice.InvoiceEvent.SignatureVoided;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.Totals;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.policy.Authority;
import io.tieout.persistence.jooq.tables.records.InvoiceViewRecord;
import io.tieout.persistence.policy.SignaturesJson;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each event does to an invoice's row. Depends on nothing but the row and the event. */
final class InvoiceFold {

    private InvoiceFold() {}

    /** changes {@code row}, which is empty before the first event */
    static void fold(InvoiceViewRecord row, RecordedEvent recorded, InvoiceEvent event) {
        row.setChangedAt(recorded.recordedAt());
        switch (event) {
            case InvoiceDrafted drafted -> draft(row, recorded, drafted);
            case InvoiceRevised(_, var content, var totals, var by) -> {
                write(row, content, totals);
                row.setMakers(distinct(concat(Stream.of(by.value()), makers(row))));
            }
            case InvoiceSubmitted(_, var by) ->
                    row.setStatus(Status.SUBMITTED.name())
                            .setMakers(distinct(concat(makers(row), Stream.of(by.value()))));
            case InvoiceSentBack _ ->
                    unsign(row)
                            .setStatus(Status.DRAFT.name())
                            .setMakers(new String[] {author(row)});
            case InvoiceSigned(_, var by, _, var authority) ->
                    sign(row, Status.AWAITING_SECOND_APPROVAL, by, authority, recorded);
            case SignatureVoided(_, var reason) -> comeBack(row, reason);
            case InvoiceApproved(_, var by, _, var document, var authority) ->
                    sign(row, Status.APPROVED, by, authority, recorded)
                            .setApprovedBy(by.value())
                            .setIsDeferring(document.isDeferring());
            case InvoiceLeftToPeople(_, _, var reason) -> row.setLastProblem(reason);
            case InvoicePushed(_, var landing) -> land(row, recorded, landing);
            case InvoiceLinked linked -> link(row, recorded, linked);
            case InvoiceLandingAccepted(_, var by, var reason) ->
                    row.setAcceptedBy(by.value())
                            .setAcceptedBecause(reason)
                            .setStandsAt(recorded.recordedAt())
                            .setLastProblem("");
            case InvoicePushRefused(_, var reason) -> comeBack(row, reason);
            case ApprovalWithdrawn(_, _, var reason) -> comeBack(row, reason);
            case InvoiceCorrected(_, var content, var totals, var by) -> {
                write(row, content, totals);
                row.setMakers(distinct(concat(Stream.of(by.value()), makers(row))));
                row.setLastProblem("");
            }
            case PaymentApplied applied -> owe(row, applied.balance().minorUnits());
            case PaymentUnapplied unapplied -> owe(row, unapplied.balance().minorUnits());
            case InvoiceVoidRequested _ -> row.setStatus(Status.VOIDING.name()).setLastProblem("");
            case InvoiceVoidRefused(_, var reason) -> {
                owe(row, row.getBalanceMinor());
                row.setLastProblem(reason);
            }
            case InvoiceVoided _ ->
                    row.setStatus(Status.VOIDED.name()).setBalanceMinor(0L).setChargedMinor(0L);
            case InvoiceRestated(_, var landing, var issuedOn, var dueOn, _) -> {
                land(row, recorded, landing);
                row.setIssuedOn(issuedOn).setDueOn(dueOn);
                row.setAcceptedBy("").setAcceptedBecause("");
            }
            case LandedInvoiceRevised revised -> revise(row, revised);
        }
    }

    private static InvoiceViewRecord sign(
            InvoiceViewRecord row,
            Status status,
            ActorId by,
            Authority authority,
            RecordedEvent recorded) {
        return row.setStatus(status.name())
                .setSignatures(SignaturesJson.add(row.getSignatures(), by, authority, recorded))
                .setLastProblem("");
    }

    private static void link(InvoiceViewRecord row, RecordedEvent recorded, InvoiceLinked linked) {
        sign(row, Status.PUSHED, linked.by(), linked.authority(), recorded)
                .setApprovedBy(linked.by().value())
                .setIssuedOn(linked.issuedOn())
                .setDueOn(linked.dueOn());
        land(row, recorded, linked.landing());
    }

    private static InvoiceViewRecord unsign(InvoiceViewRecord row) {
        return row.setApprovedBy("").setSignatures(SignaturesJson.none());
    }

    /** submitted as it was, and nobody's signature counts any more */
    private static void comeBack(InvoiceViewRecord row, String reason) {
        unsign(row).setStatus(Status.SUBMITTED.name()).setLastProblem(reason);
    }

    private static void draft(
            InvoiceViewRecord row, RecordedEvent recorded, InvoiceDrafted drafted) {
        row.setTenantId(recorded.tenant().value())
                .setInvoiceId(drafted.invoice().value())
                .setStatus(Status.DRAFT.name())
                .setDocumentNumber("")
                .setDocumentVersion("")
                .setLastProblem("")
                .setMakers(new String[] {drafted.by().value()})
                .setApprovedBy("")
                .setSignatures(SignaturesJson.none())
                .setAcceptedBy("")
                .setAcceptedBecause("")
                .setIsDeferring(false)
                .setDraftedAt(recorded.recordedAt());
        write(row, drafted.content(), drafted.totals());
    }

    private static void write(InvoiceViewRecord row, InvoiceContent content, Totals totals) {
        say(row, content, totals);
        row.setChargedMinor(totals.total().minorUnits())
                .setBalanceMinor(totals.total().minorUnits());
    }

    private static void say(InvoiceViewRecord row, InvoiceContent content, Totals totals) {
        row.setAccountId(content.account().value())
                .setNumber(content.number())
                .setCurrency(content.currency().code())
                .setIssuedOn(content.issuedOn())
                .setDueOn(content.dueOn())
                .setMemo(content.memo())
                .setDepartment(content.department())
                .setLines(LinesJson.write(content.lines(), totals.lineAmounts()))
                .setDiscount(DiscountJson.write(content.discount()))
                .setSubtotalMinor(totals.subtotal().minorUnits())
                .setDiscountMinor(totals.discount().minorUnits())
                .setTotalMinor(totals.total().minorUnits());
    }

    /** what it is worth was restated before */
    private static void revise(InvoiceViewRecord row, LandedInvoiceRevised revised) {
        say(row, revised.content(), revised.totals());
        var makers = revised.makers();
        unsign(row)
                .setApprovedBy(revised.approval().by().value())
                .setMakers(
                        concat(Stream.of(makers.author()), makers.others().stream())
                                .map(ActorId::value)
                                .distinct()
                                .toArray(String[]::new));
    }

    /** whoever wrote the content stands first, and stays when the invoice is sent back */
    private static String author(InvoiceViewRecord row) {
        return row.getMakers()[0];
    }

    private static Stream<String> makers(InvoiceViewRecord row) {
        return Stream.of(row.getMakers());
    }

    private static String[] distinct(Stream<String> makers) {
        return makers.distinct().toArray(String[]::new);
    }

    private static void land(InvoiceViewRecord row, RecordedEvent recorded, Landing landing) {
        row.setStandsAt(standsAt(row, recorded, landing));
        row.setStatus(Status.PUSHED.name())
                .setConnectionId(landing.document().connection().value())
                .setDocumentId(landing.document().externalId())
                .setDocumentNumber(landing.number())
                .setDocumentVersion(landing.documentVersion())
                .setChargedMinor(landing.total().minorUnits())
                .setBalanceMinor(landing.total().minorUnits())
                .setDifferences(LandedJson.write(landing.differences()))
                .setBooked(BookedJson.write(landing.booked()))
                .setLastProblem(landing.sentence());
    }

    /** what has to be accepted anew stands no longer */
    private static @Nullable Instant standsAt(
            InvoiceViewRecord row, RecordedEvent recorded, Landing landing) {
        if (landing.needsAcceptance()) {
            return null;
        }
        return Optional.ofNullable(row.getStandsAt()).orElse(recorded.recordedAt());
    }

    private static void owe(InvoiceViewRecord row, long balanceMinor) {
        row.setBalanceMinor(balanceMinor);
        if (balanceMinor == row.getChargedMinor()) {
            row.setStatus(Status.PUSHED.name());
        } else if (balanceMinor == 0) {
            row.setStatus(Status.PAID.name());
        } else {
            row.setStatus(Status.PARTIALLY_PAID.name());
        }
    }
}
