package io.tieout.bootstrap.faults.seeded;

import static io.tieout.application.invoice.InvoiceKind.INVOICE;

import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.accounting.WorkSignals;
import io.tieout.domain.invoice.Draft;
import io.tieout.domain.invoice.Invoice;
import io.tieout.domain.invoice.Paid;
import io.tieout.domain.invoice.PartiallyPaid;
import io.tieout.domain.invoice.Pushed;
import io.tieout.domain.invoice.Submitted;
import io.tieout.domain.invoice.Voided;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** Everything in a life that outlives its processes. */
final class World {

    private static final int HALF = 50;

    private final Chance chance;
    private final Story story = new Story();
    private final Weather weather;
    private final StandingClock clock = new StandingClock(Books.opening());
    private final Memory memory;
    private final EventLog events;
    private final Leases leases;
    private final Outbox outbox;
    private final Inbox inbox;
    private final Post post;
    private final Books books;
    private final Company company;
    private final Views views;
    private final Sidelines sidelines;
    private final SweepMemory sweeps;
    private final WorkSignals signals = new WorkSignals();
    private long lastId;

    /**
     * @param removed the guards that this life lacks
     * @param meanwhile what others do while a call is under way
     */
    World(long seed, Set<Guard> removed, Runnable meanwhile) {
        this.chance = new Chance(seed);
        this.weather = new Weather(chance);
        removed.stream().flatMap(guard -> guard.against().stream()).forEach(weather::certain);
        this.memory = new Memory(weather, story, !removed.contains(Guard.IDEMPOTENCY_KEY));
        this.events = new EventLog(memory, weather, !removed.contains(Guard.VERSION));
        this.leases = new Leases(clock);
        this.outbox = new Outbox(memory, leases, clock, weather, story, this::isRefused);
        this.inbox = new Inbox(leases, weather, story);
        this.post = new Post(chance, weather, story);
        boolean hasOwnNumbers = chance.in(HALF);
        this.books =
                new Books(
                        chance,
                        weather,
                        story,
                        clock,
                        post,
                        meanwhile,
                        !removed.contains(Guard.REQUEST_ID),
                        hasOwnNumbers);
        this.company = new Company(hasOwnNumbers);
        this.views = new Views(memory);
        this.sidelines = new Sidelines(memory, views);
        this.sweeps = new SweepMemory(leases, clock);
    }

    /** whether an invoice says that what an operation asked of it was refused */
    private boolean isRefused(OutboxRow row) {
        return switch (row.operation().work()) {
            case Work.PushInvoice(var id, _) -> {
                Invoice invoice = memory.present(INVOICE, id.value());
                // Voided without having landed: nobody else voids here, and ours waits for the
                // push.
                yield invoice instanceof Draft
                        || invoice instanceof Submitted
                        || invoice instanceof Voided
                        || outbox.hasFollower(row);
            }
            case Work.VoidInvoice(var id, _, _) -> {
                Invoice invoice = memory.present(INVOICE, id.value());
                yield invoice instanceof Pushed
                        || invoice instanceof PartiallyPaid
                        || invoice instanceof Paid
                        || outbox.hasFollower(row);
            }
            default -> false;
        };
    }

    /** an id that is the same in every run of the seed */
    UUID nextId() {
        lastId++;
        return new UUID(0x0000_0000_0000_7000L, 0x8000_0000_0000_0000L | lastId);
    }

    Chance chance() {
        return chance;
    }

    Story story() {
        return story;
    }

    Weather weather() {
        return weather;
    }

    StandingClock clock() {
        return clock;
    }

    Memory memory() {
        return memory;
    }

    EventStorageEngine events() {
        return events;
    }

    Leases leases() {
        return leases;
    }

    Outbox outbox() {
        return outbox;
    }

    QueueDesk desk() {
        return new QueueDesk(outbox);
    }

    Inbox inbox() {
        return inbox;
    }

    Post post() {
        return post;
    }

    Books books() {
        return books;
    }

    Company company() {
        return company;
    }

    Views views() {
        return views;
    }

    Sidelines sidelines() {
        return sidelines;
    }

    SweepMemory sweeps() {
        return sweeps;
    }

    WorkSignals signals() {
        return signals;
    }
}
