package io.tieout.persistence.credit;

import io.tieout.application.credit.CreditMemoViews.Status;
import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.credit.CreditMemoContent;
import io.tieout.domain.credit.CreditMemoEvent;
import io.tieout.domain.credit.CreditMemoEvent.CreditApplicationEnded;
import io.tieout.domain.credit.CreditMemoEvent.CreditApplicationOrdered;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoApprovalWithdrawn;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoApproved;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoDiscarded;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoDrafted;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoPushRefused;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoPushed;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoReleased;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoRestated;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoSentBack;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoSignatureVoided;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoSigned;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoSubmitted;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoUsed;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoVoided;
import io.tieout.domain.credit.CreditedLine;
import io.tieout.domain.invoice.Difference;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.policy.Authority;
import io.tieout.persistence.invoice.LinesJson;
import io.tieout.persistence.jooq.tables.records.CreditMemoViewRecord;
import io.tieout.persistence.policy.SignaturesJson;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each event does to a credit memo's row. Depends on nothing but the row and the event. */
final class CreditMemoFold {

    private CreditMemoFold() {}

    /** changes {@code row}, which is empty before the first event */
    static void fold(CreditMemoViewRecord row, RecordedEvent recorded, CreditMemoEvent event) {
        row.setChangedAt(recorded.recordedAt());
        switch (event) {
            case CreditMemoDrafted drafted -> draft(row, recorded, drafted);
            case CreditMemoSubmitted(_, var by) ->
                    row.setStatus(Status.SUBMITTED.name())
                            .setMakers(
                                    Stream.concat(Stream.of(row.getMakers()), Stream.of(by.value()))
                                            .distinct()
                                            .toArray(String[]::new));
            case CreditMemoSentBack _ ->
                    unsign(row)
                            .setStatus(Status.DRAFT.name())
                            .setMakers(new String[] {row.getMakers()[0]});
            case CreditMemoDiscarded _ ->
                    row.setStatus(Status.DISCARDED.name()).setChargedMinor(0L).setLeftMinor(0L);
            case CreditMemoSigned(_, var by, _, var authority) ->
                    sign(row, Status.AWAITING_SECOND_APPROVAL, by, authority, recorded);
            case CreditMemoSignatureVoided(_, var reason) -> submitAgain(row, reason);
            case CreditMemoApproved(_, var by, _, var document, var authority) ->
                    sign(row, Status.APPROVED, by, authority, recorded)
                            .setApprovedBy(by.value())
                            .setIsDeferring(document.sale().isDeferring());
            case CreditMemoPushed(_, var landing) -> land(row, landing, landing.total());
            case CreditMemoRestated(_, var landing, var issuedOn, var left, _) -> {
                land(row, landing, left);
                row.setIssuedOn(issuedOn);
            }
            case CreditMemoVoided _ ->
                    row.setStatus(Status.VOIDED.name())
                            .setCancelledMinor(row.getChargedMinor())
                            .setChargedMinor(0L)
                            .setLeftMinor(0L);
            case CreditMemoPushRefused(_, var reason) -> submitAgain(row, reason);
            case CreditMemoApprovalWithdrawn(_, _, var reason) -> submitAgain(row, reason);
            case CreditApplicationOrdered _ -> row.setLastProblem("");
            case CreditApplicationEnded(_, _, var problem) -> row.setLastProblem(problem);
            case CreditMemoUsed(_, _, _, _, var left) -> leave(row, left);
            case CreditMemoReleased(_, _, _, _, var left) -> leave(row, left);
        }
    }

    private static void draft(
            CreditMemoViewRecord row, RecordedEvent recorded, CreditMemoDrafted drafted) {
        CreditMemoContent content = drafted.content();
        var lines = content.lines();
        row.setTenantId(recorded.tenant().value())
                .setMemoId(drafted.memo().value())
                .setStatus(Status.DRAFT.name())
                .setInvoiceId(content.invoice().value())
                .setAccountId(content.account().value())
                .setNumber(content.number())
                .setCurrency(content.currency().code())
                .setIssuedOn(content.issuedOn())
                .setLines(
                        LinesJson.write(
                                lines.stream().map(CreditedLine::line).toList(),
                                lines.stream().map(CreditedLine::amount).toList()))
                .setPositions(lines.stream().map(CreditedLine::position).toArray(Integer[]::new))
                .setDiscountMinor(content.discount().minorUnits())
                .setTotalMinor(content.total().minorUnits())
                .setChargedMinor(content.total().minorUnits())
                .setLeftMinor(content.total().minorUnits())
                .setCancelledMinor(0L)
                .setMemo(content.memo())
                .setReason(content.reason())
                .setAppliesOnLanding(content.appliesOnLanding())
                .setDocumentNumber("")
                .setLastProblem("")
                .setMakers(new String[] {drafted.by().value()})
                .setApprovedBy("")
                .setIsDeferring(false)
                .setSignatures(SignaturesJson.none())
                .setDraftedAt(recorded.recordedAt());
    }

    private static void submitAgain(CreditMemoViewRecord row, String problem) {
        unsign(row).setStatus(Status.SUBMITTED.name()).setLastProblem(problem);
    }

    private static CreditMemoViewRecord sign(
            CreditMemoViewRecord row,
            Status status,
            ActorId by,
            Authority authority,
            RecordedEvent recorded) {
        return row.setStatus(status.name())
                .setSignatures(SignaturesJson.add(row.getSignatures(), by, authority, recorded))
                .setLastProblem("");
    }

    private static CreditMemoViewRecord unsign(CreditMemoViewRecord row) {
        return row.setApprovedBy("").setSignatures(SignaturesJson.none());
    }

    private static void land(CreditMemoViewRecord row, Landing landing, Money left) {
        row.setConnectionId(landing.document().connection().value())
                .setDocumentId(landing.document().externalId())
                .setDocumentNumber(landing.number())
                .setDocumentVersion(landing.documentVersion())
                .setVerdict(landing.verdict().name())
                .setChargedMinor(landing.total().minorUnits())
                .setLastProblem(
                        landing.differences().stream()
                                .map(Difference::sentence)
                                .collect(Collectors.joining("; ")));
        leave(row, left);
    }

    private static void leave(CreditMemoViewRecord row, Money left) {
        row.setLeftMinor(left.minorUnits())
                .setStatus((left.isZero() ? Status.USED_UP : Status.OPEN).name());
    }
}
