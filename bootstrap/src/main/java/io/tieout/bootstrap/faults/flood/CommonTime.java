package io.tieout.bootstrap.faults.flood;

import io.tieout.bootstrap.demo.DemoClock;
import io.tieout.bootstrap.work.Parallel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One time for several companies: it moves to the earliest instant that anybody in any of them
 * waits for, once all of them are at rest. So what one does slows another exactly if it takes from
 * what the other may do at an instant.
 */
final class CommonTime {

    private final DemoClock clock;
    private final List<Company> companies;

    CommonTime(DemoClock clock, List<Company> companies) {
        this.clock = clock;
        this.companies = List.copyOf(companies);
    }

    /** returns when nothing is under way or due in any of them */
    void awaitRest() {
        Parallel.each(companies, company -> clock.awaitRest(company.id()));
    }

    /**
     * moves all of them on together, from one rest to the next
     *
     * @throws IllegalStateException if nobody waits for anything
     */
    void step() {
        Instant next =
                companies.stream()
                        .map(company -> clock.nextInstant(company.id()))
                        .flatMap(Optional::stream)
                        .min(Instant::compareTo)
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "something is unfinished, and nobody waits for a time to"
                                                + " go on"));
        Parallel.each(companies, company -> clock.advance(company.id(), next));
    }

    /** moves those that are behind to where the furthest is */
    void agree() {
        Instant latest = companies.stream().map(Company::now).max(Instant::compareTo).orElseThrow();
        Parallel.each(companies, company -> clock.advance(company.id(), latest));
    }
}
