package io.tieout.application.payment;

import static io.tieout.application.invoice.InvoiceKind.INVOICE;
import static io.tieout.application.payment.PaymentKind.PAYMENT;

import io.tieout.application.account.AccountViews;
import io.tieout.application.aggregate.Glances;
import io.tieout.application.payment.ReconciliationCommand.MatchPayment;
import io.tieout.application.payment.ReconciliationCommand.Wanted;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.MatchTarget;
import io.tieout.domain.payment.Payer;
import io.tieout.domain.payment.PaymentEvent.RelinkingOrdered;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.payment.Reconciliation;
import io.tieout.domain.payment.Relinking;
import io.tieout.domain.people.TenantId;
import java.util.List;
import java.util.Set;

/**
 * What a match would come to, by the very rules that decide it: what would be written to the
 * accounting system, and what is owed and waits afterwards. It changes nothing.
 */
public final class MatchPreviews {

    private final Glances glances;
    private final AccountViews accounts;

    public MatchPreviews(Glances glances, AccountViews accounts) {
        this.glances = glances;
        this.accounts = accounts;
    }

    /**
     * One match.
     *
     * @param lines what the payment pays in the accounting system now and would pay, by document
     * @param balances of the invoices that it names, in their order
     * @param waitsNow what waits in the row
     * @param waitsThen what would wait there afterwards
     */
    public record MatchPreview(
            PaymentId payment,
            List<Line> lines,
            List<Balance> balances,
            Money waitsNow,
            Money waitsThen) {
        public MatchPreview {
            lines = List.copyOf(lines);
            balances = List.copyOf(balances);
        }
    }

    /** So much of the payment for one document. */
    public record Line(String documentId, Money now, Money then) {}

    /** What an invoice owes. */
    public record Balance(InvoiceId invoice, Money now, Money then) {}

    /**
     * the same decision as the command would get
     *
     * @throws io.tieout.domain.decision.Rejected it would be refused
     */
    public MatchPreview of(TenantId tenant, MatchPayment match) {
        Reconciliation rows =
                glances.present(tenant, PAYMENT, match.payment().value())
                        .existing(match.payment())
                        .reconciliation();
        List<MatchTarget> targets =
                match.targets().stream().map(wanted -> target(tenant, wanted)).toList();
        return rows
                .match(
                        match.order(),
                        match.documentId(),
                        targets,
                        below(tenant, rows.payment().payer()),
                        match.reason())
                .stream()
                .filter(RelinkingOrdered.class::isInstance)
                .map(RelinkingOrdered.class::cast)
                .map(ordered -> preview(rows, match, ordered.relinking(), targets))
                .findFirst()
                .orElseThrow();
    }

    private static MatchPreview preview(
            Reconciliation rows,
            MatchPayment match,
            Relinking relinking,
            List<MatchTarget> targets) {
        Money waits = rows.waiting(match.documentId());
        Money taken =
                targets.stream()
                        .map(MatchTarget::amount)
                        .reduce(Money.zero(waits.currency()), Money::plus);
        return new MatchPreview(
                match.payment(),
                relinking.changes().stream()
                        .map(line -> line(line.documentId(), relinking, waits))
                        .toList(),
                targets.stream()
                        .map(target ->
                                new Balance(
                                        target.invoice(),
                                        target.owed(),
                                        target.owed().minus(target.amount())))
                        .toList(),
                waits,
                waits.minus(taken));
    }

    private static Line line(String document, Relinking relinking, Money of) {
        return new Line(
                document,
                paid(relinking.before(), document, of),
                paid(relinking.after(), document, of));
    }

    private static Money paid(List<Relinking.Line> lines, String document, Money of) {
        return lines.stream()
                .filter(line -> line.documentId().equals(document))
                .map(Relinking.Line::amount)
                .reduce(Money.zero(of.currency()), Money::plus);
    }

    private MatchTarget target(TenantId tenant, Wanted wanted) {
        return MatchTargets.of(
                wanted,
                glances.present(tenant, INVOICE, wanted.invoice().value())
                        .existing(wanted.invoice()));
    }

    private Set<AccountId> below(TenantId tenant, Payer payer) {
        return switch (payer) {
            case Payer.Known(var account) -> accounts.below(tenant, account);
            case Payer.Stranger _ -> Set.of();
        };
    }
}
