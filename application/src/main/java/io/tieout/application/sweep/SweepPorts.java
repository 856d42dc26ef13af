package io.tieout.application.sweep;

/** What a sweep needs of the application. */
public record SweepPorts(
        SweepPositions positions,
        KnownDocuments known,
        LinkedCustomers linked,
        SweepRhythms rhythms,
        AfterSweep afterwards) {}
