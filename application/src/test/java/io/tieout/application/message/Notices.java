package io.tieout.application.message;

import static io.tieout.application.collection.CollectionKind.COLLECTION;
import static io.tieout.application.fixture.Examples.ACME;
import static io.tieout.application.fixture.Examples.INVOICE;

import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.fixture.World;
import io.tieout.domain.collection.Notice.Fate;
import io.tieout.domain.collection.StepRef;
import io.tieout.domain.collection.casefile.CollectionCaseId;
import io.tieout.domain.collection.casefile.CollectionEvent;
import io.tieout.domain.collection.casefile.CollectionEvent.NoticeOrdered;
import io.tieout.domain.collection.casefile.NoticeId;
import io.tieout.domain.collection.policy.Channel;
import io.tieout.domain.message.MessageId;
import java.util.List;

/** Notices that collection ordered, and what its case says of them. */
final class Notices {

    private static final CollectionCaseId CASE = CollectionCaseId.of(ACME);

    private Notices() {}

    /** orders it, unless it is there */
    static void ordered(World world, MessageId id) {
        world.aggregates.decide(
                COLLECTION,
                CASE.value(),
                new ExpectedVersion.Any(),
                file ->
                        file.notices().isEmpty()
                                ? List.<CollectionEvent>of(order(world, id))
                                : List.of());
    }

    static Fate fate(World world, MessageId id) {
        return world.aggregates.load(COLLECTION, CASE.value()).notices().stream()
                .filter(known -> known.id().value().equals(id.value()))
                .map(known -> known.notice().fate())
                .findFirst()
                .orElseThrow();
    }

    private static NoticeOrdered order(World world, MessageId id) {
        return new NoticeOrdered(
                CASE,
                ACME,
                new NoticeId(id.value()),
                Channel.EMAIL,
                List.of(new StepRef(INVOICE, "reminder")),
                1,
                world.clock.now(World.TENANT),
                "overdue");
    }
}
