package io.tieout.application.simulation;

import io.tieout.domain.simulation.Course;
import io.tieout.domain.simulation.Tally;
import io.tieout.domain.simulation.Trial;
import java.util.List;
import java.util.Optional;

/** What a candidate comes to over every account that it would be for, not over a page of them. */
public record Whole(List<Tally> inForce, List<Tally> candidate, List<Tally> really) {

    public Whole {
        inForce = List.copyOf(inForce);
        candidate = List.copyOf(candidate);
        really = List.copyOf(really);
    }

    static Whole of(List<Trial> trials) {
        List<Course> done = trials.stream().map(Trial::really).flatMap(Optional::stream).toList();
        return new Whole(
                Tally.of(trials.stream().map(trial -> trial.contrast().inForce()).toList()),
                Tally.of(trials.stream().map(trial -> trial.contrast().candidate()).toList()),
                Tally.of(done));
    }
}
