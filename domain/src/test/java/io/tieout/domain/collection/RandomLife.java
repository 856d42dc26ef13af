package io.tieout.domain.collection;

import static io.tieout.domain.collection.Story.NEW_YORK;
import static io.tieout.domain.collection.Story.at;
import static io.tieout.domain.collection.Story.invoice;

import io.tieout.domain.collection.Pause.Dispute;
import io.tieout.domain.collection.Pause.Hold;
import io.tieout.domain.collection.Pause.HoldKind;
import io.tieout.domain.collection.Pause.Instalment;
import io.tieout.domain.collection.Pause.InstalmentPlan;
import io.tieout.domain.collection.Pause.Promise;
import io.tieout.domain.collection.policy.PolicyExamples;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Ten years of an account: leap days, month ends, and the clock set forward and back. */
public final class RandomLife {

    static final LocalDate BEGIN = LocalDate.of(2015, 6, 1);
    static final LocalDate END = LocalDate.of(2025, 6, 1);

    private static final int DEBTS = 8;

    private final Random random;
    private final Story story;
    private final boolean bounces;

    private RandomLife(Random random, boolean bounces) {
        this.random = random;
        this.bounces = bounces;
        this.story = Story.under(PolicyExamples.ladder());
    }

    /**
     * A story of a few debts.
     *
     * @param bounces whether money comes back and facts end
     */
    public static Story of(Random random, boolean bounces) {
        RandomLife life = new RandomLife(random, bounces);
        IntStream.rangeClosed(1, DEBTS).forEach(number -> life.debt(invoice(number)));
        IntStream.range(0, 3).forEach(_ -> life.outage());
        if (bounces) {
            IntStream.range(0, 2).forEach(_ -> life.hold());
            IntStream.range(0, 3).forEach(_ -> life.openMoney());
        }
        return life.story;
    }

    private void debt(InvoiceId invoice) {
        LocalDate dueOn = BEGIN.plusDays(random.nextInt(3_400));
        Money total = Money.ofMinor(1 + random.nextInt(90_000), PolicyExamples.USD);
        story.owes(invoice, total, dueOn, new Debt.Origin.Sale());
        switch (random.nextInt(bounces ? 7 : 5)) {
            case 0 -> pay(invoice, total, dueOn, 100);
            case 1 -> {
                pay(invoice, Money.ofMinor(total.minorUnits() / 3, total.currency()), dueOn, 40);
                pay(invoice, Money.ofMinor(total.minorUnits() / 2, total.currency()), dueOn, 90);
            }
            case 2 -> dispute(invoice, total, dueOn);
            case 3 -> promise(invoice, total, dueOn);
            case 5, 6 -> says(invoice, total, dueOn);
            default -> {
                // never paid
            }
        }
    }

    private void pay(InvoiceId invoice, Money amount, LocalDate dueOn, int within) {
        LocalDate on = dueOn.plusDays(random.nextInt(within) - 5L);
        story.clearings.add(new Clearing(invoice, on, amount, learnt(on)));
        if (bounces && random.nextInt(3) == 0) {
            LocalDate back = on.plusDays(1L + random.nextInt(30));
            story.clearings.add(new Clearing(invoice, back, amount.negated(), learnt(back)));
        }
    }

    private void dispute(InvoiceId invoice, Money total, LocalDate dueOn) {
        Money part = Money.ofMinor(total.minorUnits() / (1 + random.nextInt(2)), total.currency());
        story.pauses(new Dispute(invoice, part, span(dueOn.plusDays(random.nextInt(60)))));
    }

    private void promise(InvoiceId invoice, Money total, LocalDate dueOn) {
        LocalDate from = dueOn.plusDays(random.nextInt(60));
        LocalDate until = from.plusDays(random.nextInt(40));
        List<InvoiceId> invoices = random.nextInt(3) == 0 && bounces ? List.of() : List.of(invoice);
        story.pauses(new Promise(invoices, until, span(from)));
        if (bounces) {
            Money half = Money.ofMinor(total.minorUnits() / 2, total.currency());
            story.pauses(
                    new InstalmentPlan(
                            List.of(invoice),
                            List.of(
                                    new Instalment(until.plusDays(30), half),
                                    new Instalment(until.plusDays(60), half)),
                            span(until)));
            pay(invoice, half, until.plusDays(20), 30);
        }
    }

    /** once or twice, answered in time, too late or never */
    private void says(InvoiceId invoice, Money total, LocalDate dueOn) {
        LocalDate from = dueOn.plusDays(random.nextInt(120));
        says(new Dispute(invoice, part(total), saidOn(from)), from);
        if (random.nextBoolean()) {
            LocalDate then = from.plusDays(15L + random.nextInt(30));
            LocalDate until = then.plusDays(random.nextInt(15));
            says(new Promise(List.of(invoice), until, saidOn(then)), then);
        }
        if (random.nextInt(3) == 0) {
            pay(invoice, part(total), from.plusDays(10), 30);
        }
    }

    private void says(Pause said, LocalDate from) {
        switch (random.nextInt(3)) {
            case 0 -> story.says(said);
            case 1 -> {
                LocalDate on = from.plusDays(10L + random.nextInt(20));
                story.says(said, learnt(on));
            }
            default -> {
                LocalDate on = from.plusDays(10L + random.nextInt(20));
                story.says(said.during(said.span().endedOn(on, at(on, random.nextInt(24)))));
            }
        }
    }

    private Money part(Money total) {
        return Money.ofMinor(total.minorUnits() / (1 + random.nextInt(2)), total.currency());
    }

    /** what customers say counts from the day on which they say it */
    private Span saidOn(LocalDate from) {
        return Span.from(from, at(from, random.nextInt(24)));
    }

    private void hold() {
        LocalDate from = BEGIN.plusDays(random.nextInt(3_600));
        LocalDate until = from.plusDays(1L + random.nextInt(90));
        Span span = Span.from(from, learnt(from));
        story.pauses(new Hold(HoldKind.CEASE_REQUEST, span.endedOn(until, learnt(until))));
    }

    private void openMoney() {
        LocalDate from = BEGIN.plusDays(random.nextInt(3_600));
        LocalDate until = from.plusDays(1L + random.nextInt(20));
        Money amount = Money.ofMinor(1 + random.nextInt(90_000), PolicyExamples.USD);
        story.openMoney.add(
                new OpenMoney(amount, Span.from(from, learnt(from)).endedOn(until, learnt(until))));
    }

    private void outage() {
        Instant from = learnt(BEGIN.plusDays(random.nextInt(3_600)));
        story.cannotSee(from, from.plusSeconds(3_600L * (1 + random.nextInt(200))));
    }

    private Span span(LocalDate from) {
        Span lasting = Span.from(from, learnt(from));
        if (!bounces || random.nextBoolean()) {
            return lasting;
        }
        LocalDate until = from.plusDays(1L + random.nextInt(60));
        return lasting.endedOn(until, learnt(until));
    }

    /** some hour of the day or of the nine after it */
    private Instant learnt(LocalDate on) {
        return on.plusDays(random.nextInt(10))
                .atTime(random.nextInt(24), 0)
                .atZone(NEW_YORK)
                .toInstant();
    }
}
