package io.tieout.domain.invoice;

import java.time.LocalDate;

/** The days a line pays for. */
public sealed interface ServicePeriod {

    /** The line names no period. */
    record Unstated() implements ServicePeriod {}

    /** From the first to the last day, both included. */
    record Between(LocalDate firstOn, LocalDate lastOn) implements ServicePeriod {}
}
