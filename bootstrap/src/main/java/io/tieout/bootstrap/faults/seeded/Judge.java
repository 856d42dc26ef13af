package io.tieout.bootstrap.faults.seeded;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;

/** Looks after every step whether the laws hold, and once more when all has come to rest. */
final class Judge {

    private final World world;
    private final Counter counter;
    private final DocumentLaws documents;
    private final MoneyLaws money;
    private final Map<String, Long> versions = new HashMap<>();
    private int judgedEvents;

    Judge(World world, Counter counter) {
        this.world = world;
        this.counter = counter;
        this.documents = new DocumentLaws(world);
        this.money = new MoneyLaws(world);
    }

    void judge() {
        judgeStreams();
        judgeOrders();
        documents.judge();
        money.judge();
    }

    void judgeAtRest() {
        judge();
        documents.judgeAtRest();
        money.judgeAtRest();
        world.outbox()
                .rows()
                .map(OutboxRow::operation)
                .filter(operation -> Outbox.UNFINISHED.contains(operation.state()))
                .forEach(operation -> {
                    throw new Broken(
                            Outbox.words(operation)
                                    + " is still "
                                    + operation.state()
                                    + ": "
                                    + operation.lastFault());
                });
        if (!counter.unanswered().isEmpty()) {
            throw new Broken("never answered: " + counter.unanswered());
        }
    }

    /** a stream has one event for each version, and nothing that was committed ever leaves it */
    private void judgeStreams() {
        List<Memory.Logged> log = world.memory().log();
        if (log.size() < judgedEvents) {
            throw new Broken("events that were committed are gone");
        }
        for (Memory.Logged logged : log.subList(judgedEvents, log.size())) {
            DomainEventMessage<?> message = logged.message();
            String stream = message.getAggregateIdentifier();
            long expected = Optional.ofNullable(versions.get(stream)).orElse(-1L) + 1;
            if (message.getSequenceNumber() != expected) {
                throw new Broken(
                        "stream "
                                + stream
                                + " has version "
                                + message.getSequenceNumber()
                                + " where "
                                + expected
                                + " belongs");
            }
            versions.put(stream, expected);
        }
        judgedEvents = log.size();
    }

    private void judgeOrders() {
        world.memory()
                .commitsByOrder()
                .forEach((order, commits) -> {
                    if (commits > 1) {
                        throw new Broken(
                                "the order under key "
                                        + order
                                        + " took effect "
                                        + commits
                                        + " times");
                    }
                });
    }
}
