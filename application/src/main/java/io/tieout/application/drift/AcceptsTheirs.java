package io.tieout.application.drift;

import static io.tieout.application.drift.DriftKind.DRIFT;
import static io.tieout.application.invoice.InvoiceKind.INVOICE;

import io.tieout.application.account.AccountViews;
import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.control.ActPerformer;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.Fingerprint;
import io.tieout.domain.control.Fingerprint.Fact;
import io.tieout.domain.drift.Departure;
import io.tieout.domain.drift.Deviation;
import io.tieout.domain.drift.Diverged;
import io.tieout.domain.drift.DriftId;
import io.tieout.domain.drift.DriftRejected;
import io.tieout.domain.drift.DriftRejection.OtherCustomer;
import io.tieout.domain.drift.Sighting;
import io.tieout.domain.invoice.ExistingInvoice;
import io.tieout.domain.invoice.InvoiceEvent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.LandedInvoice;
import io.tieout.domain.people.ActorId;
import java.util.List;
import java.util.stream.Collectors;

/** Lets a document that drifted count in our books as it stands there, once two people agree. */
public final class AcceptsTheirs implements ActPerformer<Act.AcceptTheirs> {

    private final Aggregates aggregates;
    private final AccountViews accounts;

    public AcceptsTheirs(Aggregates aggregates, AccountViews accounts) {
        this.aggregates = aggregates;
        this.accounts = accounts;
    }

    @Override
    public Class<Act.AcceptTheirs> performs() {
        return Act.AcceptTheirs.class;
    }

    /** names what changed and never what a text says now: that may be personal */
    @Override
    public Fingerprint look(Act.AcceptTheirs act, Caller caller) {
        Diverged diverged = diverged(act.drift());
        Departure departure = diverged.departure();
        // Deciding changes nothing yet: what would be refused then is refused now.
        counted(diverged, invoice(diverged.sighting().invoice()), caller.actor(), "asked for");
        return Fingerprint.of(
                new Fact("what happened", departure.kind().name()),
                new Fact("fields", fields(departure)),
                new Fact("number", departure.theirs().number()),
                new Fact("ours", departure.ours().total().toString()),
                new Fact("theirs", departure.theirs().total().toString()),
                new Fact("due on", departure.theirs().dueOn().toString()),
                new Fact("document version", departure.theirs().documentVersion()));
    }

    @Override
    public void perform(Act.AcceptTheirs act, Permit permit, Caller caller) {
        Diverged diverged = diverged(act.drift());
        InvoiceId id = diverged.sighting().invoice();
        aggregates.decide(
                DRIFT,
                act.drift().value(),
                new ExpectedVersion.Any(),
                drift -> drift.acceptTheirs(act.drift(), permit.allowedBy(), permit.reason()));
        aggregates.decide(
                INVOICE,
                id.value(),
                new ExpectedVersion.Any(),
                invoice ->
                        counted(
                                diverged,
                                invoice.existing(id),
                                permit.allowedBy(),
                                permit.reason()));
    }

    private Diverged diverged(DriftId id) {
        return aggregates.load(DRIFT, id.value()).diverged(id);
    }

    private ExistingInvoice invoice(InvoiceId id) {
        return aggregates.load(INVOICE, id.value()).existing(id);
    }

    private List<InvoiceEvent> counted(
            Diverged diverged, ExistingInvoice invoice, ActorId by, String reason) {
        Departure departure = diverged.departure();
        return switch (departure.kind()) {
            case VOIDED, DELETED -> invoice.voided();
            case EDITED -> restate(invoice, departure, by, reason);
            case MOVED, MERGED_CUSTOMER -> {
                demandSameAccount(invoice, diverged.sighting(), departure);
                yield restate(invoice, departure, by, reason);
            }
        };
    }

    private static List<InvoiceEvent> restate(
            ExistingInvoice invoice, Departure departure, ActorId by, String reason) {
        return invoice instanceof LandedInvoice landed
                ? landed.acceptTheirs(
                        departure.landing(landed.landed().landing()),
                        departure.theirs().issuedOn(),
                        departure.theirs().dueOn(),
                        by,
                        reason)
                : invoice.voided();
    }

    private void demandSameAccount(
            ExistingInvoice invoice, Sighting sighting, Departure departure) {
        String customer = departure.theirs().customerId();
        boolean isSame =
                accounts.linkedTo(new DocumentLink(sighting.document().connection(), customer))
                        .filter(invoice.content().account()::equals)
                        .isPresent();
        if (!isSame) {
            throw new DriftRejected(new OtherCustomer(customer));
        }
    }

    private static String fields(Departure departure) {
        return departure.deviations().stream()
                .map(Deviation::field)
                .collect(Collectors.joining(", "));
    }
}
