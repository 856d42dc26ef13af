package io.tieout.application.golive;

import io.tieout.application.account.linking.Linking;
import io.tieout.application.account.linking.Proposal;
import io.tieout.application.accounting.Connections;
import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.golive.GoLives.Decision;
import io.tieout.application.golive.GoLives.Total;
import io.tieout.application.invoice.linking.InvoiceLinkProposal;
import io.tieout.application.invoice.linking.InvoiceMatching;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.linking.Candidate;
import io.tieout.domain.account.linking.Party;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A dry run of going live: what linking and importing would come to by our own copy of the books.
 * It writes nothing and asks nobody.
 */
public final class GoLivePreviews {

    private final Linking linking;
    private final InvoiceMatching matching;
    private final GoLives goLives;
    private final Connections connections;

    public GoLivePreviews(
            Linking linking, InvoiceMatching matching, GoLives goLives, Connections connections) {
        this.linking = linking;
        this.matching = matching;
        this.goLives = goLives;
        this.connections = connections;
    }

    /**
     * What going live would come to.
     *
     * @param cutoffOn the day that was asked for, or the one that is set
     * @param accounts an answer for each account without a customer
     * @param invoices an answer for each invoice that may stand there already
     * @param olderThanCutoff those of them that the cutoff keeps from being pushed
     * @param totals by currency, once what is certain is linked
     */
    public record Preview(
            Optional<LocalDate> cutoffOn,
            List<Proposal> accounts,
            List<InvoiceLinkProposal> invoices,
            long olderThanCutoff,
            List<Total> totals) {

        public Preview {
            accounts = List.copyOf(accounts);
            invoices = List.copyOf(invoices);
            totals = List.copyOf(totals);
        }
    }

    /** empty when there is no company */
    public Optional<Preview> of(Viewer viewer, Optional<LocalDate> cutoffOn) {
        return connections
                .ofTenant(viewer.tenant())
                .map(connection -> preview(viewer, connection, cutoffOn));
    }

    private Preview preview(Viewer viewer, Connection books, Optional<LocalDate> asked) {
        Optional<LocalDate> cutoff =
                asked.or(() ->
                        goLives.standing(viewer.tenant(), books.id())
                                .cutoff()
                                .flatMap(Decision::cutoffOn));
        List<Proposal> accounts = linking.proposals(viewer);
        List<InvoiceLinkProposal> invoices = matching.proposals(viewer);
        return new Preview(
                cutoff,
                accounts,
                invoices,
                invoices.stream()
                        .map(each -> each.invoice().bill().issuedOn())
                        .filter(day -> cutoff.filter(day::isBefore).isPresent())
                        .count(),
                totals(goLives.totals(viewer, books.id()), accounts));
    }

    /** what is linked, and what would be: nothing of the latter counts here yet */
    private static List<Total> totals(List<Total> linked, List<Proposal> proposals) {
        Map<String, Total> byCurrency = new TreeMap<>();
        linked.forEach(total -> byCurrency.put(total.currency().code(), total));
        proposals.stream()
                .flatMap(proposal -> proposal.chosen().stream())
                .map(Candidate::party)
                .map(GoLivePreviews::alone)
                .forEach(total ->
                        byCurrency.merge(total.currency().code(), total, GoLivePreviews::together));
        return List.copyOf(byCurrency.values());
    }

    private static Total alone(Party customer) {
        Currency currency = customer.balance().currency();
        return new Total(currency, 1, Money.zero(currency), customer.balance());
    }

    private static Total together(Total one, Total other) {
        return new Total(
                one.currency(),
                one.accounts() + other.accounts(),
                one.here().plus(other.here()),
                one.there().plus(other.there()));
    }
}
