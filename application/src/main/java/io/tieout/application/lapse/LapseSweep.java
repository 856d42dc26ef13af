package io.tieout.application.lapse;

import io.tieout.application.accounting.Connections;
import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Command;
import io.tieout.application.command.Commands;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.connection.CompanyProfiles;
import io.tieout.application.control.ActViews;
import io.tieout.application.control.ControlCommand.LapseAct;
import io.tieout.application.credit.CreditMemoCommand.RecheckCreditSignature;
import io.tieout.application.credit.CreditMemoCommand.VoidCreditSignature;
import io.tieout.application.invoice.InvoiceCommand.RecheckSignature;
import io.tieout.application.invoice.InvoiceCommand.VoidSignature;
import io.tieout.application.lapse.WaitingApprovals.Document;
import io.tieout.application.lapse.WaitingApprovals.Signed;
import io.tieout.application.lapse.WaitingApprovals.Unlanded;
import io.tieout.application.operation.OperationCommand.DismissOperation;
import io.tieout.application.policy.ApprovalPolicies;
import io.tieout.application.revision.RevisionCommand.RecheckRevisionSignature;
import io.tieout.application.revision.RevisionCommand.VoidRevisionSignature;
import io.tieout.application.tenant.Tenants;
import io.tieout.application.time.TenantClock;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.decision.Rejected;
import io.tieout.domain.people.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Ends what nobody finished in time, by each tenant's own clock and policy. An approval lapses when
 * its document has not landed within the policy's days, or the books were closed on its date before
 * it landed, or its plan is another one by now: it is submitted again and says why and what to do.
 * A first signature lapses as late, or as soon as its plan is another one; a controlled act lapses
 * undecided.
 */
public final class LapseSweep implements Runnable {

    /**
     * how late something may lapse; a sweep costs about ten statements a tenant where nothing waits
     */
    public static final Duration PAUSE = Duration.ofMinutes(5);

    /** of each sort at once; the next sweep finds the rest */
    private static final int BATCH = 500;

    private static final String NAME = "lapse-sweep";

    /** of waiting approvals whose plan is looked at, in pages of a hundred */
    private static final int PAGES = BATCH / PageRequest.MAX_FIRST;

    private final Tenants tenants;
    private final WaitingApprovals waiting;
    private final OutdatedApprovals outdated;
    private final ActViews acts;
    private final ApprovalPolicies policies;
    private final Books books;
    private final Commands commands;
    private final TenantClock clock;

    /** Where the closing date of a tenant's books is known. */
    public record Books(Connections connections, CompanyProfiles companies) {

        Optional<LocalDate> closedThrough(TenantId tenant) {
            return connections
                    .ofTenant(tenant)
                    .map(Connection::id)
                    .flatMap(connection -> companies.closedThrough(tenant, connection));
        }
    }

    public LapseSweep(
            Tenants tenants,
            WaitingApprovals waiting,
            OutdatedApprovals outdated,
            ActViews acts,
            ApprovalPolicies policies,
            Books books,
            Commands commands,
            TenantClock clock) {
        this.tenants = tenants;
        this.waiting = waiting;
        this.outdated = outdated;
        this.acts = acts;
        this.policies = policies;
        this.books = books;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public void run() {
        tenants.all().forEach(tenant -> sweep(tenant.id()));
    }

    /** ends what is over in one tenant's books */
    public void sweep(TenantId tenant) {
        int days = policies.inForce(Viewer.system(tenant)).rules().lapseDays();
        Instant earliest = clock.now(tenant).minus(Duration.ofDays(days));
        Optional<LocalDate> closed = books.closedThrough(tenant);
        waiting.unlanded(tenant, earliest, closed, BATCH)
                .forEach(push -> send(tenant, dismissal(push, closed, days)));
        outdated.takeBack(
                tenant, PAGES, NAME, why -> why + "; look at the plan and approve it anew");
        waiting.signed(tenant, BATCH)
                .forEach(signed -> send(tenant, review(signed, earliest, days)));
        acts.askedBefore(tenant, earliest, BATCH)
                .forEach(act ->
                        send(tenant, new LapseAct(act, "nobody decided within " + days + " days")));
    }

    private static DismissOperation dismissal(Unlanded push, Optional<LocalDate> closed, int days) {
        String reason =
                closed.filter(day -> !push.issuedOn().isAfter(day))
                        .map(day ->
                                "the books were closed through "
                                        + day
                                        + " before it landed, and "
                                        + wayOut(push)
                                        + ", or open the period in the accounting system and"
                                        + " approve it anew")
                        .orElseGet(() ->
                                "it did not land within "
                                        + days
                                        + " days of its approval; see"
                                        + " accountingOperations for what stood in the"
                                        + " way, and approve it anew");
        return new DismissOperation(push.push(), reason, new ExpectedVersion.Any());
    }

    private static String wayOut(Unlanded push) {
        return switch (push.document()) {
            case Document.OfInvoice _, Document.OfCreditMemo _ ->
                    "it is dated " + push.issuedOn() + "; reject it to date it later";
            case Document.OfRevision _ ->
                    "it changes what is dated "
                            + push.issuedOn()
                            + "; withdraw it and credit the difference with draftCreditMemo";
        };
    }

    private static Command review(Signed signed, Instant earliest, int days) {
        String reason = "nobody signed it as the second within " + days + " days; approve it anew";
        boolean isOver = signed.signedAt().isBefore(earliest);
        return switch (signed.document()) {
            case Document.OfInvoice(var invoice) ->
                    isOver ? new VoidSignature(invoice, reason) : new RecheckSignature(invoice);
            case Document.OfCreditMemo(var memo) ->
                    isOver
                            ? new VoidCreditSignature(memo, reason)
                            : new RecheckCreditSignature(memo);
            case Document.OfRevision(var invoice) ->
                    isOver
                            ? new VoidRevisionSignature(invoice, reason)
                            : new RecheckRevisionSignature(invoice);
        };
    }

    private void send(TenantId tenant, Command command) {
        try {
            commands.send(command, Caller.automation(tenant, NAME));
        } catch (Rejected movedOn) {
            // It is under way or settled since it was found; the next sweep finds what is left.
            return;
        }
    }
}
