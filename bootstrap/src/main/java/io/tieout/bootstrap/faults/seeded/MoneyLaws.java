package io.tieout.bootstrap.faults.seeded;

import static io.tieout.application.invoice.InvoiceKind.INVOICE;
import static io.tieout.application.payment.PaymentKind.PAYMENT;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.ExistingInvoice;
import io.tieout.domain.invoice.InvoiceEvent;
import io.tieout.domain.invoice.LandedInvoice;
import io.tieout.domain.ledger.Cause;
import io.tieout.domain.ledger.Journal;
import io.tieout.domain.ledger.JournalLine;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.ledger.Side;
import io.tieout.domain.ledger.posting.HomeRates;
import io.tieout.domain.ledger.posting.IncomeAccounts;
import io.tieout.domain.ledger.posting.InvoicePostings;
import io.tieout.domain.ledger.posting.InvoicePostings.Billed;
import io.tieout.domain.ledger.posting.PaymentPostings;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.Buckets;
import io.tieout.domain.payment.ExistingPayment;
import io.tieout.domain.payment.PaymentEvent;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.payment.ReversedPayment;
import io.tieout.domain.payment.StandingPayment;
import io.tieout.twin.books.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import tools.jackson.databind.JsonNode;

/** Every cent of every payment is in one place, journals balance, and both sides say the same. */
final class MoneyLaws {

    private static final Currency USD = new Currency("USD");

    private final World world;
    private final InvoicePostings invoicePostings = new InvoicePostings(IncomeAccounts.atInvoice());
    private int judgedEvents;

    MoneyLaws(World world) {
        this.world = world;
    }

    /** holds at any moment */
    void judge() {
        if (world.memory().length() == judgedEvents) {
            return;
        }
        judgedEvents = world.memory().length();
        payments().forEach(MoneyLaws::judge);
        world.views()
                .landed()
                .filter(invoice -> invoice.balance().isNegative())
                .forEach(invoice -> {
                    throw new Broken("less than nothing is owed for " + invoice.id());
                });
    }

    private static void judge(ExistingPayment payment) {
        Buckets buckets = payment.buckets();
        Money highest =
                switch (payment) {
                    case StandingPayment standing -> standing.highest();
                    case ReversedPayment reversed -> reversed.highest();
                };
        boolean isNegative =
                Stream.of(
                                buckets.applied(),
                                buckets.queued(),
                                buckets.unapplied(),
                                buckets.credited(),
                                buckets.ignored(),
                                buckets.refunded(),
                                buckets.reversed())
                        .anyMatch(Money::isNegative);
        if (isNegative || !buckets.sum().equals(highest)) {
            throw new Broken(
                    "the buckets of " + payment.id() + " are " + buckets + " of " + highest);
        }
    }

    /** holds once nothing is under way */
    void judgeAtRest() {
        judgedEvents = 0;
        judge();
        Set<PaymentId> there = new HashSet<>();
        for (JsonNode row : Company.rows(world.books().twin(), Kind.PAYMENT)) {
            String id = row.path("Id").asString();
            PaymentId payment = PaymentId.of(new DocumentLink(Company.CONNECTION, id));
            boolean isVoid = Clerk.amount(row, "TotalAmt").signum() == 0;
            if (!isVoid) {
                there.add(payment);
                judgeAtRest(payment, row);
            }
        }
        payments()
                .filter(StandingPayment.class::isInstance)
                .filter(payment -> !there.contains(payment.id()))
                .forEach(payment -> {
                    throw new Broken(payment.id() + " counts here and is gone there");
                });
        world.views().landed().forEach(this::judgeShares);
        judgeLedger();
    }

    private void judgeAtRest(PaymentId id, JsonNode row) {
        if (!(world.memory().present(PAYMENT, id.value()) instanceof StandingPayment payment)) {
            throw new Broken("payment " + row.path("Id") + " stands in the books and not here");
        }
        DocumentLaws.expect(
                "the money of " + id, DocumentLaws.cents(row, "TotalAmt"), payment.money());
        DocumentLaws.expect(
                "what settles nothing of " + id,
                DocumentLaws.cents(row, "UnappliedAmt"),
                payment.buckets().unapplied());
        if (!payment.waiting().isEmpty()) {
            throw new Broken(id + " waits for a person: " + payment.waiting());
        }
    }

    /** what payments say they settle is what the invoice says is settled */
    private void judgeShares(LandedInvoice invoice) {
        payments()
                .forEach(payment -> {
                    Money said = payment.shareOf(invoice.id()).amount();
                    Money settled =
                            invoice.settlements()
                                    .of(payment.id())
                                    .map(part -> part.amount())
                                    .orElse(Money.zero(USD));
                    if (!said.equals(settled)) {
                        throw new Broken(
                                payment.id()
                                        + " settles "
                                        + said
                                        + " of "
                                        + invoice.id()
                                        + ", which knows of "
                                        + settled);
                    }
                });
    }

    private Stream<ExistingPayment> payments() {
        return world.memory()
                .all(PAYMENT)
                .filter(ExistingPayment.class::isInstance)
                .map(ExistingPayment.class::cast);
    }

    private void judgeLedger() {
        List<Journal> ledger = new ArrayList<>();
        for (Memory.Logged logged : world.memory().log()) {
            ledger.addAll(journals(logged.message(), ledger));
        }
        Money receivables = Money.zero(USD);
        for (Journal journal : ledger) {
            Money sum = Money.zero(USD);
            for (JournalLine line : journal.lines()) {
                Money moved = line.amount().transaction();
                Money signed = line.side() == Side.DEBIT ? moved : moved.negated();
                sum = sum.plus(signed);
                receivables =
                        line.place().account() == LedgerAccount.RECEIVABLES
                                ? receivables.plus(signed)
                                : receivables;
            }
            if (!sum.isZero()) {
                throw new Broken("a journal does not balance: " + journal);
            }
        }
        DocumentLaws.expect("the receivables", owedThere(), receivables);
    }

    private String owedThere() {
        long owed = 0;
        for (JsonNode invoice : Company.rows(world.books().twin(), Kind.INVOICE)) {
            owed += Long.parseLong(DocumentLaws.cents(invoice, "Balance"));
        }
        for (JsonNode payment : Company.rows(world.books().twin(), Kind.PAYMENT)) {
            owed -= Long.parseLong(DocumentLaws.cents(payment, "UnappliedAmt"));
        }
        return Long.toString(owed);
    }

    private List<Journal> journals(DomainEventMessage<?> message, List<Journal> ledger) {
        UUID subject = UUID.fromString(message.getAggregateIdentifier());
        long version = message.getSequenceNumber();
        var cause = new Cause(subject, version);
        return switch (message.getPayload()) {
            case InvoiceEvent event ->
                    invoicePostings.of(cause, event, () -> billed(subject, version, ledger));
            case PaymentEvent event ->
                    PaymentPostings.of(
                            cause, event, HomeRates.apart(), () -> standing(subject, ledger));
            default -> List.of();
        };
    }

    private Billed billed(UUID subject, long version, List<Journal> ledger) {
        if (world.memory().before(INVOICE, subject, version) instanceof ExistingInvoice invoice) {
            return new Billed(
                    invoice.content(),
                    invoice.totals(),
                    HomeRates.apart(),
                    standing(subject, ledger));
        }
        throw new Broken("an invoice posts before it was drafted: " + subject);
    }

    /** the last journal of a document that was not taken back */
    private static Optional<Journal> standing(UUID subject, List<Journal> ledger) {
        Set<Object> reversed = new HashSet<>();
        ledger.forEach(journal -> {
            if (journal.link() instanceof Journal.Link.ReversalOf(var original)) {
                reversed.add(original);
            }
        });
        return ledger.stream()
                .filter(journal -> journal.cause().subject().equals(subject))
                .filter(journal -> journal.link() instanceof Journal.Link.Original)
                .filter(journal -> !reversed.contains(journal.id()))
                .reduce((_, later) -> later);
    }
}
