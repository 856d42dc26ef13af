package io.tieout.application.simulation;

import io.tieout.application.view.Page;
import io.tieout.domain.simulation.Course;
import io.tieout.domain.simulation.Tally;
import io.tieout.domain.simulation.Trial;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A candidate tried out on a page of accounts.
 *
 * @param accounts how many there are on all pages
 */
public record Simulation(Page<Trial> trials, int accounts) {

    /** what the policy in force comes to on this page */
    public List<Tally> inForce() {
        return Tally.of(trialed().map(trial -> trial.contrast().inForce()).toList());
    }

    /** what the candidate comes to on this page */
    public List<Tally> candidate() {
        return Tally.of(trialed().map(trial -> trial.contrast().candidate()).toList());
    }

    /** what was really done on this page; none for the time to come */
    public List<Tally> really() {
        List<Course> done = trialed().map(Trial::really).flatMap(Optional::stream).toList();
        return Tally.of(done);
    }

    private Stream<Trial> trialed() {
        return trials.rows().stream().map(Page.Row::value);
    }
}
