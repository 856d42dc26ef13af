package io.tieout.bootstrap.watch;

import io.micrometer.core.instrument.Tags;
import io.tieout.application.vital.ConnectionVital;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One figure of a connection as machines read it.
 *
 * @param name as documented in docs/operations.md; never changed once published
 * @param samples the values, one for each value of its own tag; none when there is nothing to show
 */
record ConnectionGauge(
        String name, String description, Function<ConnectionVital, Stream<Sample>> samples) {

    /** A value under tags of a bounded choice. */
    record Sample(Tags tags, Number value) {}

    /** a figure that is always there */
    static ConnectionGauge of(
            String name, String description, Function<ConnectionVital, Number> value) {
        return maybe(name, description, value.andThen(Optional::of));
    }

    /** a figure that may be missing */
    static ConnectionGauge maybe(
            String name, String description, Function<ConnectionVital, Optional<Number>> value) {
        return new ConnectionGauge(
                name,
                description,
                value.andThen(found -> found.stream().map(each -> new Sample(Tags.empty(), each))));
    }
}
