package io.tieout.application.mapping;

import io.tieout.application.aggregate.AggregateKind;
import io.tieout.domain.mapping.Mapping;
import io.tieout.domain.mapping.MappingEvent;

/** How mappings are stored and grown. */
public final class MappingKind {

    public static final AggregateKind<Mapping, MappingEvent> MAPPING =
            new AggregateKind<>(
                    "mapping", Mapping.class, MappingEvent.class, Mapping.unborn(), Mapping::after);

    private MappingKind() {}
}
