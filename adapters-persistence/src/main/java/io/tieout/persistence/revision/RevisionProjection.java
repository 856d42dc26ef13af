package io.tieout.persistence.revision;

import static io.tieout.persistence.jooq.Tables.REVISION_VIEW;
import static java.util.stream.Stream.concat;

import io.tieout.application.event.Projection;
import io.tieout.application.event.RecordedEvent;
import io.tieout.application.revision.RevisionViews.Status;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.Totals;
import io.tieout.domain.revision.RevisionEvent;
import io.tieout.domain.revision.RevisionEvent.RevisionApproved;
import io.tieout.domain.revision.RevisionEvent.RevisionDrafted;
import io.tieout.domain.revision.RevisionEvent.RevisionLanded;
import io.tieout.domain.revision.RevisionEvent.RevisionRefused;
import io.tieout.domain.revision.RevisionEvent.RevisionSentBack;
import io.tieout.domain.revision.RevisionEvent.RevisionSignatureVoided;
import io.tieout.domain.revision.RevisionEvent.RevisionSigned;
import io.tieout.domain.revision.RevisionEvent.RevisionSubmitted;
import io.tieout.domain.revision.RevisionEvent.RevisionWithdrawn;
import io.tieout.persistence.invoice.DiscountJson;
import io.tieout.persistence.invoice.LinesJson;
import io.tieout.persistence.jooq.tables.records.RevisionViewRecord;
import io.tieout.persistence.view.StreamRows;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/** Keeps the row of each invoice's latest revision in step with its events. */
public final class RevisionProjection implements Projection {

    private static final Set<String> OVER = Set.of(Status.LANDED.name(), Status.WITHDRAWN.name());

    private final StreamRows<RevisionViewRecord> rows;

    public RevisionProjection(DSLContext database) {
        this.rows =
                new StreamRows<>(
                        database, REVISION_VIEW, REVISION_VIEW.REVISION_ID, REVISION_VIEW.VERSION);
    }

    @Override
    public String name() {
        return "revision_view";
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (recorded.event() instanceof RevisionEvent event) {
            var row = rows.before(recorded);
            fold(row, recorded, event);
            rows.write(row, recorded);
        }
    }

    private static void fold(RevisionViewRecord row, RecordedEvent recorded, RevisionEvent event) {
        row.setChangedAt(recorded.recordedAt());
        switch (event) {
            case RevisionDrafted drafted -> draft(row, recorded, drafted);
            case RevisionSubmitted(_, _, var by) ->
                    row.setStatus(Status.SUBMITTED.name())
                            .setMakers(distinct(concat(makers(row), Stream.of(by.value()))));
            case RevisionSentBack(_, _, _, var reason) ->
                    row.setStatus(Status.DRAFT.name())
                            .setMakers(new String[] {row.getMakers()[0]})
                            .setSignedBy("")
                            .setLastProblem(reason);
            case RevisionWithdrawn(_, _, _, var reason) ->
                    row.setStatus(Status.WITHDRAWN.name()).setLastProblem(reason);
            case RevisionSigned(_, _, var by, _, _) ->
                    row.setStatus(Status.AWAITING_SECOND_APPROVAL.name()).setSignedBy(by.value());
            case RevisionApproved(_, _, var by, _, _, _, _) ->
                    row.setStatus(Status.APPROVED.name())
                            .setApprovedBy(by.value())
                            .setLastProblem("")
                            // The event's id names the operation that it queued.
                            .setOrderedOperation(recorded.eventId());
            case RevisionLanded _ ->
                    row.setStatus(Status.LANDED.name())
                            .setLandedOperation(row.getOrderedOperation());
            case RevisionSignatureVoided(_, _, var reason) ->
                    row.setStatus(Status.SUBMITTED.name()).setSignedBy("").setLastProblem(reason);
            case RevisionRefused(_, _, var reason) ->
                    row.setStatus(Status.SUBMITTED.name())
                            .setSignedBy("")
                            .setApprovedBy("")
                            .setLastProblem(reason);
        }
    }

    /** the first draft after one that is over is another revision, with makers of its own */
    private static void draft(
            RevisionViewRecord row, RecordedEvent recorded, RevisionDrafted drafted) {
        boolean isAnother = row.getStatus() == null || OVER.contains(row.getStatus());
        Stream<String> before = isAnother ? Stream.of() : makers(row);
        row.setTenantId(recorded.tenant().value())
                .setRevisionId(drafted.revision().value())
                .setInvoiceId(drafted.invoice().value())
                .setStatus(Status.DRAFT.name())
                .setMakers(distinct(concat(Stream.of(drafted.by().value()), before)))
                .setSignedBy("")
                .setApprovedBy("")
                .setLastProblem("");
        write(row, drafted.content(), drafted.totals());
    }

    private static void write(RevisionViewRecord row, InvoiceContent content, Totals totals) {
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

    private static Stream<String> makers(RevisionViewRecord row) {
        return Stream.of(row.getMakers());
    }

    private static String[] distinct(Stream<String> makers) {
        return makers.distinct().toArray(String[]::new);
    }
}
