package io.tieout.domain.invoice;

import static io.tieout.domain.invoice.InvoiceExamples.ID;
import static io.tieout.domain.invoice.InvoiceExamples.ISSUED_ON;
import static io.tieout.domain.invoice.InvoiceExamples.USD;
import static io.tieout.domain.invoice.InvoiceExamples.content;
import static io.tieout.domain.invoice.InvoiceExamples.landing;
import static io.tieout.domain.invoice.InvoiceExamples.otherContent;
import static io.tieout.domain.invoice.InvoiceExamples.plan;
import static io.tieout.domain.policy.PolicyExamples.automatic;
import static io.tieout.domain.policy.PolicyExamples.twoFrom;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.invoice.InvoiceEvent.InvoiceApproved;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceCorrected;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceDrafted;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceRevised;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceSentBack;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceSigned;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceSubmitted;
import io.tieout.domain.invoice.InvoiceEvent.PaymentApplied;
import io.tieout.domain.invoice.InvoiceEvent.PaymentUnapplied;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.policy.ApprovalPolicy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;

/** Whatever is ordered, in whatever order, by whomever: these hold. */
class InvoiceProperties {

    /** An order, and its name for the report of a failure. */
    record Order(String name, Function<Invoice, List<InvoiceEvent>> decision) {
        @Override
        public String toString() {
            return name;
        }
    }

    @Property
    void settlementsNeverExceedTheTotalAndTheStateMatchesThem(
            @ForAll("orders") @Size(max = 40) List<Order> orders) {
        Invoice invoice = Invoice.unborn();
        for (InvoiceEvent event : history(orders)) {
            invoice = invoice.after(event);
            if (invoice instanceof LandedInvoice landed) {
                Money settled = landed.settlements().sum(USD);
                Money total = landed.landed().landing().total();
                assertThat(settled.exceeds(total)).isFalse();
                assertThat(landed.balance()).isEqualTo(total.minus(settled));
                assertThat(landed instanceof Paid).isEqualTo(settled.equals(total));
                assertThat(landed instanceof PartiallyPaid)
                        .isEqualTo(settled.isPositive() && !settled.equals(total));
            }
        }
    }

    @Property
    void theBalanceInEachEventIsTheTotalLessAllThatCameBefore(
            @ForAll("orders") @Size(max = 40) List<Order> orders) {
        Money owed = landing().total();
        for (InvoiceEvent event : history(orders)) {
            switch (event) {
                case PaymentApplied(_, _, var amount, _, var balance) -> {
                    owed = owed.minus(amount);
                    assertThat(balance).isEqualTo(owed);
                    assertThat(amount.isPositive()).isTrue();
                }
                case PaymentUnapplied(_, _, var amount, _, var balance) -> {
                    owed = owed.plus(amount);
                    assertThat(balance).isEqualTo(owed);
                    assertThat(amount.isPositive()).isTrue();
                }
                default -> assertThat(owed.isNegative()).isFalse();
            }
        }
    }

    @Property
    void noMakerEverApproves(@ForAll("orders") @Size(max = 40) List<Order> orders) {
        Set<ActorId> makers = new HashSet<>();
        List<ActorId> author = new ArrayList<>();
        for (InvoiceEvent event : history(orders)) {
            switch (event) {
                case InvoiceDrafted(_, _, _, var by) -> {
                    makers.add(by);
                    author.add(by);
                }
                case InvoiceRevised(_, _, _, var by) -> {
                    makers.add(by);
                    author.add(by);
                }
                case InvoiceCorrected(_, _, _, var by) -> {
                    makers.add(by);
                    author.add(by);
                }
                case InvoiceSubmitted(_, var by) -> makers.add(by);
                case InvoiceSentBack _ -> {
                    makers.clear();
                    makers.add(author.getLast());
                }
                case InvoiceSigned(_, var by, _, _) -> assertThat(makers).doesNotContain(by);
                case InvoiceApproved(_, var by, _, _, _) -> assertThat(makers).doesNotContain(by);
                default -> assertThat(makers).isNotEmpty();
            }
        }
    }

    @Property
    void aSecondSignatureIsNeverTheFirstSignersAndStandsForTheSamePlan(
            @ForAll("orders") @Size(max = 40) List<Order> orders) {
        Invoice invoice = Invoice.unborn();
        for (InvoiceEvent event : history(orders)) {
            if (invoice instanceof AwaitingSecond(_, var first, var signed)
                    && event instanceof InvoiceApproved(_, var by, var hash, _, _)) {
                assertThat(by).isNotEqualTo(first.by());
                assertThat(hash).isEqualTo(signed);
            }
            invoice = invoice.after(event);
        }
    }

    @Property
    void theSameHistoryAlwaysMakesTheSameInvoice(
            @ForAll("orders") @Size(max = 40) List<Order> orders) {
        List<InvoiceEvent> history = history(orders);

        assertThat(fold(history)).isEqualTo(fold(history));
        assertThat(fold(history(orders))).isEqualTo(fold(history));
    }

    @Property
    void anOrderRepeatedAtOnceChangesNothingMore(
            @ForAll("orders") @Size(max = 40) List<Order> orders, @ForAll("order") Order last) {
        Invoice before = fold(history(orders));
        List<InvoiceEvent> first = attempt(before, last);
        Invoice after = before;
        for (InvoiceEvent event : first) {
            after = after.after(event);
        }

        if (!first.isEmpty()) {
            assertThat(last.decision().apply(after)).isEmpty();
        }
    }

    private static List<InvoiceEvent> history(List<Order> orders) {
        List<InvoiceEvent> history = new ArrayList<>();
        Invoice invoice = Invoice.unborn();
        for (Order order : orders) {
            for (InvoiceEvent event : attempt(invoice, order)) {
                invoice = invoice.after(event);
                history.add(event);
            }
        }
        return history;
    }

    private static List<InvoiceEvent> attempt(Invoice invoice, Order order) {
        try {
            return order.decision().apply(invoice);
        } catch (InvoiceRejected _) {
            return List.of();
        }
    }

    private static Invoice fold(List<InvoiceEvent> history) {
        Invoice invoice = Invoice.unborn();
        for (InvoiceEvent event : history) {
            invoice = invoice.after(event);
        }
        return invoice;
    }

    @Provide
    Arbitrary<List<Order>> orders() {
        return order().list().ofMaxSize(40);
    }

    /** the moves forward weigh more, so that many histories reach the end */
    @Provide
    Arbitrary<Order> order() {
        Arbitrary<ActorId> actors = Arbitraries.of("ann", "ben", "cat", "dan").map(ActorId::new);
        Arbitrary<InvoiceContent> contents = Arbitraries.of(content(), otherContent());
        return Arbitraries.frequencyOf(
                Tuple.of(3, contents.flatMap(c -> actors.map(a -> draft(c, a)))),
                Tuple.of(1, contents.flatMap(c -> actors.map(a -> revise(c, a)))),
                Tuple.of(4, actors.map(InvoiceProperties::submit)),
                Tuple.of(1, actors.map(InvoiceProperties::sendBack)),
                Tuple.of(5, actors.map(InvoiceProperties::approve)),
                Tuple.of(3, actors.map(InvoiceProperties::approveWithAnother)),
                Tuple.of(2, actors.map(InvoiceProperties::approveByPolicyOf)),
                Tuple.of(1, Arbitraries.just(on("unsign", i -> i.voidSignature("too late")))),
                Tuple.of(4, Arbitraries.just(on("pushed", i -> i.pushed(landing())))),
                Tuple.of(1, Arbitraries.just(on("push refused", i -> i.pushRefused("no")))),
                Tuple.of(8, settle()),
                Tuple.of(1, actors.map(InvoiceProperties::requestVoid)),
                Tuple.of(1, actors.map(InvoiceProperties::withdraw)),
                Tuple.of(1, contents.flatMap(c -> actors.map(a -> correct(c, a)))),
                Tuple.of(1, Arbitraries.just(on("void refused", i -> i.voidRefused("no")))));
    }

    private static Order draft(InvoiceContent content, ActorId by) {
        return new Order("draft by " + by, invoice -> invoice.draft(ID, content, USD, by));
    }

    private static Order revise(InvoiceContent content, ActorId by) {
        return on("revise by " + by, invoice -> invoice.revise(content, USD, by));
    }

    private static Order submit(ActorId by) {
        return on("submit by " + by, invoice -> invoice.submit(by));
    }

    private static Order sendBack(ActorId by) {
        return on("send back by " + by, invoice -> invoice.sendBack(by, "no"));
    }

    private static Order approve(ActorId by) {
        return on(
                "approve by " + by,
                invoice -> {
                    PushPlan.Ready plan = plan(invoice.content());
                    return invoice.approve(by, plan.hash(), plan, ApprovalPolicy.unborn());
                });
    }

    private static Order approveWithAnother(ActorId by) {
        return on(
                "approve with another by " + by,
                invoice -> {
                    PushPlan.Ready plan = plan(invoice.content());
                    return invoice.approve(by, plan.hash(), plan, twoFrom("0.00"));
                });
    }

    private static Order approveByPolicyOf(ActorId author) {
        return on(
                "approve by the policy of " + author,
                invoice -> invoice.approveByPolicy(plan(invoice.content()), automatic(author)));
    }

    private static Order withdraw(ActorId by) {
        return on("withdraw by " + by, invoice -> invoice.withdrawApproval(by, "no"));
    }

    private static Order correct(InvoiceContent content, ActorId by) {
        return on("correct by " + by, invoice -> invoice.correct(content, USD, by, "no"));
    }

    private static Order requestVoid(ActorId by) {
        return on("void by " + by, invoice -> invoice.requestVoid(by, "no"));
    }

    private static Arbitrary<Order> settle() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.longs().between(0, 11_000).map(cents -> cents / 1000 * 1000),
                        Arbitraries.integers().between(0, 2))
                .as((payment, cents, days) ->
                        on(
                                "settle " + cents + " by payment " + payment,
                                invoice ->
                                        invoice.settle(
                                                new PaymentId(new UUID(1, payment)),
                                                Money.ofMinor(cents, USD),
                                                ISSUED_ON.plusDays(days))));
    }

    private static Order on(String name, Function<ExistingInvoice, List<InvoiceEvent>> decision) {
        return new Order(name, invoice -> decision.apply(invoice.existing(ID)));
    }
}
