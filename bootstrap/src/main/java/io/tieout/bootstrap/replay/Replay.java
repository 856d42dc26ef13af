package io.tieout.bootstrap.replay;

import io.tieout.bootstrap.progress.Progress;
import io.tieout.bootstrap.work.Parallel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Plays history day by day. What an earlier run did is read from both books first, so a stopped
 * replay continues and doubles nothing.
 */
final class Replay {

    /** Every day's business begins at nine in the morning. */
    private static final LocalTime OPENING = LocalTime.of(9, 0);

    private final List<HistoricInvoice> history;
    private final ReplayWorld world;
    private final TieoutApi api;
    private final TwinBooks books;
    private final Progress progress;

    private final Map<String, TieoutApi.Account> accounts = new HashMap<>();
    private final Map<String, TieoutApi.Invoice> known = new HashMap<>();
    private final Set<String> paid = new HashSet<>();

    Replay(List<HistoricInvoice> history, ReplayWorld world, Progress progress) {
        this.history = history;
        this.world = world;
        this.api = world.api();
        this.books = world.books();
        this.progress = progress;
    }

    /** the instant at which a day's business begins */
    static Instant opening(LocalDate day) {
        return day.atTime(OPENING).toInstant(ZoneOffset.UTC);
    }

    void run() {
        known.putAll(api.invoicesByNumber());
        paid.addAll(books.paidNumbers());
        progress.begin(2L * history.size(), alreadyDone());
        openAndLinkCustomers();
        playDays();
    }

    private long alreadyDone() {
        return known.values().stream().filter(TieoutApi.Invoice::isApproved).count() + paid.size();
    }

    private void openAndLinkCustomers() {
        Map<String, String> customers = books.customers();
        NavigableSet<String> names =
                history.stream()
                        .map(HistoricInvoice::customer)
                        .collect(Collectors.toCollection(TreeSet::new));
        Map<String, String> created = new HashMap<>(customers);
        names.forEach(name -> created.computeIfAbsent(name, books::createCustomer));
        world.letItRest(); // the webhooks about the new customers must have arrived
        Parallel.each(
                names,
                name -> {
                    TieoutApi.Account account =
                            api.openAndLinkAccount(name, created.getOrDefault(name, ""));
                    synchronized (accounts) {
                        accounts.put(name, account);
                    }
                });
    }

    private void playDays() {
        NavigableMap<LocalDate, List<HistoricInvoice>> issues =
                byDay(history, HistoricInvoice::issuedOn);
        NavigableMap<LocalDate, List<HistoricInvoice>> settlements =
                byDay(history, HistoricInvoice::settledOn);
        NavigableSet<LocalDate> days = new TreeSet<>(issues.keySet());
        days.addAll(settlements.keySet());
        for (LocalDate day : days) {
            playDay(
                    day,
                    issues.getOrDefault(day, List.of()),
                    settlements.getOrDefault(day, List.of()));
        }
        world.moveClock(opening(days.last().plusDays(1)));
    }

    private void playDay(
            LocalDate day, List<HistoricInvoice> issued, List<HistoricInvoice> settled) {
        List<HistoricInvoice> toIssue = issued.stream().filter(this::isUnapproved).toList();
        List<HistoricInvoice> toSettle =
                settled.stream().filter(i -> !paid.contains(i.number())).toList();
        if (toIssue.isEmpty() && toSettle.isEmpty()) {
            return;
        }
        progress.now(day.toString());
        world.moveClock(opening(day));
        each(toIssue, this::issue);
        if (toSettle.stream().anyMatch(toIssue::contains)) {
            world.letItRest(); // settled on the day it was issued: it must have landed first
        }
        each(toSettle, this::settle);
    }

    private boolean isUnapproved(HistoricInvoice invoice) {
        TieoutApi.Invoice present = known.get(invoice.number());
        return present == null || !present.isApproved();
    }

    private void issue(HistoricInvoice invoice) {
        TieoutApi.Account account = accounts.get(invoice.customer());
        if (account == null) {
            throw new ReplayStopped("customer " + invoice.customer() + " has no account");
        }
        TieoutApi.Invoice drafted = known.get(invoice.number());
        String id = drafted == null ? api.draft(account, invoice) : drafted.id();
        api.submit(id);
        api.approve(id, api.planHash(id));
    }

    private void settle(HistoricInvoice invoice) {
        TieoutApi.Account account = accounts.get(invoice.customer());
        if (account == null) {
            throw new ReplayStopped("customer " + invoice.customer() + " has no account");
        }
        books.bookPayment(account.customerId(), invoice);
    }

    private void each(Collection<HistoricInvoice> invoices, Consumer<HistoricInvoice> work) {
        Parallel.each(invoices, work);
        progress.done(invoices.size());
    }

    private static NavigableMap<LocalDate, List<HistoricInvoice>> byDay(
            List<HistoricInvoice> history,
            java.util.function.Function<HistoricInvoice, LocalDate> day) {
        return history.stream()
                .collect(Collectors.groupingBy(day, TreeMap::new, Collectors.toList()));
    }
}
