package io.tieout.bootstrap.faults.takeover;

import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.node.Stage;
import io.tieout.bootstrap.twin.TwinAdmin;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Kills the owner of some companies' connections, and measures until their work goes on. */
final class Takeovers {

    private static final int COMPANIES = 4;
    private static final int INVOICES = 8; // of each company before each kill

    /** what is promised */
    private static final Duration LIMIT = Duration.ofSeconds(15);

    /**
     * A lease lives 12 s and is renewed every 5 s, so a killed owner's is not free sooner; whoever
     * is served earlier was not the killed node's.
     */
    private static final Duration SHORTEST = Duration.ofSeconds(5);

    /** what a dead node sent before may be read a little later */
    private static final Duration LAST_WORDS = Duration.ofSeconds(1);

    /** what was under way has an unknown outcome, and is waited out before it is asked for */
    private static final Duration LONGEST_END = Duration.ofMinutes(5);

    private static final Duration GLANCE = Duration.ofMillis(250);

    private final TwinAdmin twin;
    private final Nodes nodes;
    private final List<BilledCompany> companies;
    private final FaultReport.Draft draft;
    private final List<Duration> waits = new ArrayList<>();
    private final List<Duration> ends = new ArrayList<>();
    private int kills;
    private int leftOver;
    private int ownedByAnother;

    private Takeovers(
            TwinAdmin twin, Nodes nodes, List<BilledCompany> companies, FaultReport.Draft draft) {
        this.twin = twin;
        this.nodes = nodes;
        this.companies = companies;
        this.draft = draft;
    }

    /** connects the companies on the node that owns them from then on */
    static Takeovers prepare(Stage stage, Nodes nodes, FaultReport.Draft draft) {
        List<BilledCompany> companies =
                IntStream.rangeClosed(1, COMPANIES)
                        .mapToObj(number ->
                                BilledCompany.open(
                                        nodes.owner(), stage.twin(), "Takeover " + number))
                        .toList();
        return new Takeovers(stage.twin(), nodes, companies, draft);
    }

    void play(Moment moment) {
        if (kills > 0) {
            nodes.replaceKilled();
        }
        kills++;
        String kill = "kill " + kills + " (" + moment + ")";
        moment.arrange(twin, companies.stream().map(BilledCompany::companyId).toList());
        companies.parallelStream().forEach(this::bill);
        long before = twin.callsAfter(0).path("last").asLong();
        nodes.kill();
        Instant killedAt = Instant.now();
        twin.endTroubles();
        leftOver += Math.toIntExact(unfinished(nodes.standby()));
        awaitEnd(kill, killedAt);
        companies.forEach(company -> judge(kill, company, before, killedAt));
    }

    private void bill(BilledCompany company) {
        IntStream.range(0, INVOICES)
                .forEach(number -> company.bill(nodes.owner(), "K" + kills + "-" + number));
    }

    private void awaitEnd(String kill, Instant killedAt) {
        long deadline = System.nanoTime() + LONGEST_END.toNanos();
        long unfinished = unfinished(nodes.standby());
        while (unfinished > 0 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(GLANCE.toNanos());
            unfinished = unfinished(nodes.standby());
        }
        draft.expect(kill + ": operations unfinished after " + LONGEST_END, 0L, unfinished);
        ends.add(Duration.between(killedAt, Instant.now()));
    }

    private long unfinished(URI node) {
        return companies.stream().mapToLong(company -> company.unfinished(node)).sum();
    }

    private void judge(String kill, BilledCompany company, long before, Instant killedAt) {
        String which = kill + ", company " + company.companyId();
        draft.expect(which + ": invoices in the books", company.billed(), company.landed(twin));
        Optional<Duration> wait =
                firstCallAfter(company, before, killedAt)
                        .map(first -> Duration.between(killedAt, first));
        if (wait.isEmpty()) {
            draft.broken(which + ": nobody called after the kill");
            return;
        }
        if (wait.get().compareTo(SHORTEST) < 0) {
            ownedByAnother++;
            return;
        }
        waits.add(wait.get());
        if (wait.get().compareTo(LIMIT) > 0) {
            draft.broken(which + ": work went on after " + wait.get());
        }
    }

    private Optional<Instant> firstCallAfter(BilledCompany company, long before, Instant killedAt) {
        return StreamSupport.stream(twin.callsAfter(before).path("calls").spliterator(), false)
                .filter(call -> call.path("realm").asString().equals(company.companyId()))
                .map(call -> Instant.parse(call.path("at").asString()))
                .filter(at -> at.isAfter(killedAt.plus(LAST_WORDS)))
                .min(Instant::compareTo);
    }

    /** adds the figures to the report */
    void tell() {
        draft.figure("kills", kills)
                .figure("companies", companies.size())
                .figure(
                        "invoices billed",
                        companies.stream().mapToInt(it -> it.billed().size()).sum())
                .figure(
                        "invoices in the books",
                        companies.stream().mapToInt(it -> it.landed(twin).size()).sum())
                .figure("operations unfinished when the node was killed", leftOver)
                .figure("takeovers measured", waits.size())
                .figure("companies that were not the killed node's", ownedByAnother);
        if (waits.isEmpty()) {
            draft.broken("no company was the killed node's, so no takeover was measured");
        } else {
            draft.figure("shortest time to a company's next call", millis(Collections.min(waits)))
                    .figure("longest time to a company's next call", millis(Collections.max(waits)))
                    .figure("longest time until all work was done", millis(Collections.max(ends)));
        }
    }

    private static String millis(Duration duration) {
        return duration.toMillis() + " ms";
    }
}
