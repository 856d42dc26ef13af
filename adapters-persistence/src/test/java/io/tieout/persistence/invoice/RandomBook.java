package io.tieout.persistence.invoice;

import io.tieout.application.invoice.AgingReports.Buckets;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A book that grows by steps nobody planned, remembered twice: as events in the database and as the
 * documents as they stand. The second is looked through by hand. The first account is the parent of
 * the others and pays for them too.
 */
final class RandomBook {

    static final LocalDate FIRST_DAY = LocalDate.parse("2026-01-01");

    private static final int TERM_DAYS = 30;

    enum Kind {
        INVOICE,
        PAYMENT,
        SETTLE,
        SETTLE_MORE,
        RELEASE,
        OTHER_PAYER,
        VOID,
        REVERSE
    }

    /** Numbers beyond what there is wrap around; a step that makes no sense is not taken. */
    record Step(Kind kind, int which, int other, int minor, int day) {}

    private record Invoice(
            InvoiceId id,
            AccountId account,
            LocalDate issuedOn,
            long charged,
            Map<PaymentId, Long> settled) {

        long open() {
            return charged - settled.values().stream().mapToLong(Long::longValue).sum();
        }

        LocalDate settledOn(Payment payment) {
            return payment.receivedOn().isAfter(issuedOn) ? payment.receivedOn() : issuedOn;
        }
    }

    private record Payment(PaymentId id, AccountId account, LocalDate receivedOn, long total) {}

    private final Book book;
    private final List<AccountId> accounts;
    private final List<Invoice> invoices = new ArrayList<>();
    private final List<Payment> payments = new ArrayList<>();
    private int numbers;

    RandomBook(Book book) {
        this.book = book;
        this.accounts = List.of(book.account("a"), book.account("b"), book.account("c"));
    }

    void take(Step step) {
        switch (step.kind()) {
            case INVOICE -> issue(step);
            case PAYMENT -> receive(step);
            case SETTLE, SETTLE_MORE -> pairs(step).forEach(pair -> settle(pair, step.minor()));
            case RELEASE -> pairs(step).forEach(pair -> release(pair, step.minor()));
            case OTHER_PAYER -> pick(payments, step.which()).ifPresent(each -> passOn(each, step));
            case VOID -> pick(invoices, step.which()).ifPresent(this::voidUnpaid);
            case REVERSE -> pick(payments, step.which()).ifPresent(this::reverseFree);
        }
    }

    List<AccountId> accounts() {
        return accounts;
    }

    /** what each account owes by looking at every document as it stands */
    Map<AccountId, Buckets> byHand(LocalDate asOf) {
        var owing = new LinkedHashMap<AccountId, Buckets>();
        for (var account : accounts) {
            var sums = new long[6];
            invoices.stream()
                    .filter(invoice -> invoice.account().equals(account))
                    .forEach(invoice -> addOpen(sums, invoice, asOf));
            payments.stream()
                    .filter(payment -> payment.account().equals(account))
                    .filter(payment -> !payment.receivedOn().isAfter(asOf))
                    .forEach(payment -> sums[5] -= unapplied(payment, asOf));
            if (LongStream.of(sums).anyMatch(sum -> sum != 0)) {
                owing.put(account, buckets(sums));
            }
        }
        return owing;
    }

    private void addOpen(long[] sums, Invoice invoice, LocalDate asOf) {
        if (invoice.issuedOn().isAfter(asOf)) {
            return;
        }
        long settled =
                payments.stream()
                        .filter(payment -> !invoice.settledOn(payment).isAfter(asOf))
                        .mapToLong(payment -> part(invoice, payment))
                        .sum();
        long age = ChronoUnit.DAYS.between(invoice.issuedOn().plusDays(TERM_DAYS), asOf);
        int bucket = age <= 0 ? 0 : age <= 30 ? 1 : age <= 60 ? 2 : age <= 90 ? 3 : 4;
        sums[bucket] += invoice.charged() - settled;
    }

    private long unapplied(Payment payment, LocalDate asOf) {
        return payment.total()
                - invoices.stream()
                        .filter(invoice -> !invoice.settledOn(payment).isAfter(asOf))
                        .mapToLong(invoice -> part(invoice, payment))
                        .sum();
    }

    private static long part(Invoice invoice, Payment payment) {
        return invoice.settled().getOrDefault(payment.id(), 0L);
    }

    private void issue(Step step) {
        var account = accounts.get(step.which() % accounts.size());
        var issuedOn = FIRST_DAY.plusDays(step.day());
        var number = String.valueOf(numbers++);
        var id =
                book.invoice(account, number, issuedOn, issuedOn.plusDays(TERM_DAYS), step.minor());
        invoices.add(new Invoice(id, account, issuedOn, step.minor(), new HashMap<>()));
    }

    private void receive(Step step) {
        var account = accounts.get(step.which() % accounts.size());
        var receivedOn = FIRST_DAY.plusDays(step.day());
        var id = book.receive(account, receivedOn, step.minor());
        payments.add(new Payment(id, account, receivedOn, step.minor()));
    }

    private record Pair(Invoice invoice, Payment payment) {}

    private Stream<Pair> pairs(Step step) {
        return pick(invoices, step.which()).stream()
                .flatMap(invoice ->
                        pick(payments, step.other()).stream()
                                .map(payment -> new Pair(invoice, payment)))
                .filter(pair ->
                        pair.payment().account().equals(accounts.getFirst())
                                || pair.payment().account().equals(pair.invoice().account()));
    }

    private void settle(Pair pair, long wanted) {
        long free = unapplied(pair.payment(), LocalDate.MAX);
        long minor = Math.min(wanted, Math.min(free, pair.invoice().open()));
        if (minor > 0) {
            var invoice = pair.invoice();
            invoice.settled().merge(pair.payment().id(), minor, Long::sum);
            book.settle(
                    invoice.id(), pair.payment().id(), invoice.settledOn(pair.payment()), minor);
        }
    }

    private void release(Pair pair, long wanted) {
        var invoice = pair.invoice();
        long minor = Math.min(wanted, part(invoice, pair.payment()));
        if (minor > 0) {
            invoice.settled().merge(pair.payment().id(), -minor, Long::sum);
            book.release(
                    invoice.id(), pair.payment().id(), invoice.settledOn(pair.payment()), minor);
        }
    }

    /** another turns out to have paid, whatever it settled */
    private void passOn(Payment payment, Step step) {
        var other = accounts.get(step.other() % accounts.size());
        if (!other.equals(payment.account())) {
            book.paidBy(other, payment.id(), payment.receivedOn(), payment.total());
            payments.set(
                    payments.indexOf(payment),
                    new Payment(payment.id(), other, payment.receivedOn(), payment.total()));
        }
    }

    private void voidUnpaid(Invoice invoice) {
        if (invoice.open() == invoice.charged()) {
            book.voided(invoice.id());
            invoices.remove(invoice);
        }
    }

    private void reverseFree(Payment payment) {
        if (unapplied(payment, LocalDate.MAX) == payment.total()) {
            book.reverse(payment.id(), payment.receivedOn(), payment.total());
            payments.remove(payment);
        }
    }

    private static <T> Optional<T> pick(List<T> all, int which) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(which % all.size()));
    }

    private static Buckets buckets(long[] sums) {
        var money = LongStream.of(sums).mapToObj(sum -> Money.ofMinor(sum, Book.USD)).toList();
        return new Buckets(
                money.get(0),
                money.get(1),
                money.get(2),
                money.get(3),
                money.get(4),
                money.get(5),
                Money.ofMinor(LongStream.of(sums).sum(), Book.USD));
    }
}
