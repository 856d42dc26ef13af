package io.tieout.bootstrap.faults.history;

import io.tieout.application.accounting.Connections;
import io.tieout.application.credit.CreditPlans;
import io.tieout.application.parked.ParkedEventViews;
import io.tieout.application.payment.Reconciliations;
import io.tieout.application.view.PageRequest;
import io.tieout.bootstrap.faults.drift.Crediting;
import io.tieout.bootstrap.faults.flood.Billing;
import io.tieout.bootstrap.faults.flood.Company;
import io.tieout.bootstrap.faults.flood.Parts;
import io.tieout.bootstrap.work.Parallel;
import io.tieout.domain.accounting.ConnectionId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** A company whose invoices and credit memos landed, and who keeps its books on either side. */
record Desk(Company company, Billing billing, ConnectionId books, Clerk clerk, Finance finance) {

    private static final int STEPS_AN_INVOICE = 6;
    private static final int LEAST_INVOICES = 4;

    /** every so many-th invoice is credited in part */
    private static final int CREDITED = 2;

    private static final Duration BREATH = Duration.ofMinutes(1);

    /** a week of tenant time: what is unfinished then never ends */
    private static final int MOST_BREATHS = 10_000;

    /** machine time: a second try of what was parked comes within seconds, a third within more */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration GLANCE = Duration.ofMillis(50);

    /** so many of them */
    static List<Desk> opened(Parts.Source source, int companies, int steps, long seed) {
        List<Desk> desks = Collections.synchronizedList(new ArrayList<>());
        Parallel.each(
                IntStream.rangeClosed(1, companies).boxed().toList(),
                number ->
                        desks.add(
                                opened(
                                        source,
                                        "L" + number,
                                        "Payment lives " + seed + "." + number,
                                        Math.max(LEAST_INVOICES, steps / STEPS_AN_INVOICE),
                                        seed * companies + number)));
        return List.copyOf(desks);
    }

    private static Desk opened(
            Parts.Source source, String series, String name, int invoices, long seed) {
        Parts house = Parts.of(source);
        Company company = Company.opened(house, name, _ -> {});
        Billing billing = new Billing(company, house, series);
        List<String> numbers = billing.numbers(invoices);
        numbers.forEach(billing::queue);
        finish(company);
        var crediting = new Crediting(company, source.part(CreditPlans.class));
        for (int i = 0; i < numbers.size(); i += CREDITED) {
            String credited = numbers.get(i);
            crediting.queue(billing.invoice(credited), "C" + credited, i % (2 * CREDITED) == 0);
        }
        finish(company);
        var finance =
                new Finance(
                        company,
                        source.part(Reconciliations.class),
                        house.invoices(),
                        numbers.stream().map(billing::invoice).toList(),
                        checking(house, company),
                        seed);
        var books =
                source.part(Connections.class).ofTenant(company.tenant().id()).orElseThrow().id();
        var clerk = new Clerk(house.twin(), company.realm(), seed);
        return new Desk(company, billing, books, clerk, finance);
    }

    private static String checking(Parts house, Company company) {
        for (JsonNode account : house.twin().records(company.realm(), "Account")) {
            if (account.path("Name").asString().equals("Checking")) {
                return account.path("Id").asString();
            }
        }
        throw new IllegalStateException("the books have no checking account");
    }

    private static void finish(Company company) {
        for (int breath = 0; breath < MOST_BREATHS && company.isUnfinished(); breath++) {
            company.pass(BREATH);
        }
    }

    /** what the sweep found is read within the limits, so it takes its minutes */
    void settle(Parts.Source source, Duration last) {
        company.pass(last);
        company.workOff();
        awaitParked(source.part(ParkedEventViews.class));
        company.pass(BREATH);
    }

    /** what automations could not handle while a line was cut is tried again by itself */
    private void awaitParked(ParkedEventViews parked) {
        long giveUpAt = System.nanoTime() + PATIENCE.toNanos();
        while (!parked.list(company.viewer(), new PageRequest(1, "")).rows().isEmpty()
                && System.nanoTime() < giveUpAt) {
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }
}
