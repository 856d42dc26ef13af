package io.tieout.twin.realm;

import io.tieout.twin.books.Books;
import io.tieout.twin.books.Change;
import io.tieout.twin.books.Delta;
import io.tieout.twin.books.Happening;
import io.tieout.twin.clock.RealmClock;
import io.tieout.twin.json.Json;
import io.tieout.twin.oauth.Company;
import io.tieout.twin.oauth.Grant;
import io.tieout.twin.oauth.Grants;
import io.tieout.twin.oauth.SeededSource;
import io.tieout.twin.rules.CompanyProfile;
import io.tieout.twin.storage.LineFile;
import io.tieout.twin.throttle.Throttle;
import io.tieout.twin.webhook.Event;
import io.tieout.twin.webhook.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/**
 * A company: one thing at a time happens to it, what happened is on disk before anybody is told,
 * and its events go out in the order they happened.
 */
public final class Realm implements AutoCloseable, Company {

    private final String id;
    private final RealmState state;
    private final SeededSource source;
    private final Optional<LineFile> file;
    private final Outbox outbox;
    private final Throttle throttle = new Throttle();
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicInteger callsInHand = new AtomicInteger();

    Realm(
            String id,
            RealmState state,
            SeededSource source,
            Optional<LineFile> file,
            Outbox outbox) {
        this.id = id;
        this.state = state;
        this.source = source;
        this.file = file;
        this.outbox = outbox;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String name() {
        return read(books ->
                books.find(CompanyProfile.COMPANY_INFO)
                        .map(row -> Json.stringOr(row.entity(), "CompanyName", ""))
                        .orElse(""));
    }

    public RealmClock clock() {
        return state.clock();
    }

    @Override
    public Instant now() {
        return state.clock().now();
    }

    public Throttle throttle() {
        return throttle;
    }

    public boolean hasThrottles() {
        return locked(state::hasThrottles);
    }

    /** Calls of the API being answered right now. */
    public AtomicInteger callsInHand() {
        return callsInHand;
    }

    /** Reads the books; what is returned must not hold on to rows that it changes. */
    public <T> T read(Function<Books, T> question) {
        return locked(() -> question.apply(state.books()));
    }

    @Override
    public <T> T readGrants(Function<Grants, T> question) {
        return locked(() -> question.apply(state.grants()));
    }

    /**
     * Writes to the books, as a whole or not at all. With a request id that was used before,
     * nothing is done and the first answer is returned.
     *
     * @param work stages the change and returns the answer
     */
    public String write(Optional<String> requestId, Function<Change, ObjectNode> work) {
        return durably(() -> {
            Optional<String> before = requestId.flatMap(state.replays()::find);
            return before.map(Written::already).orElseGet(() -> commit(requestId, work));
        });
    }

    /** The answer that was given under a request id. */
    public Optional<String> answered(String requestId) {
        return locked(() -> state.replays().find(requestId));
    }

    /** Forgets every answer, as the service does one day: the next write is done again. */
    public void forgetAnswers() {
        durably(() -> {
            state.replays().forget();
            return new Written("", append(RealmState.forgottenLine()));
        });
    }

    /** Keeps an answer under a request id although its writes were done one by one. */
    public void remember(String requestId, String answer) {
        durably(() -> {
            state.replays().put(requestId, answer);
            return new Written(answer, append(RealmState.replayLine(requestId, answer)));
        });
    }

    @Override
    public List<Grant> changeGrants(Function<Grants, List<Grant>> action) {
        List<Grant> changed = new ArrayList<>();
        durably(() -> {
            changed.addAll(action.apply(state.grants()));
            changed.forEach(state.grants()::put);
            return new Written("", append(RealmState.grantLine(changed)));
        });
        return changed;
    }

    /**
     * Does something to the clock or the throttles, keeps it, and wakes who waits for the clock.
     */
    public void changeSettings(Function<RealmClock, Boolean> throttlesAfter) {
        locked(() -> {
            state.setThrottles(throttlesAfter.apply(state.clock()));
            return append(state.clockLine());
        });
        outbox.clockMoved(id);
    }

    /** These events are delivered, or lost on purpose: nobody will try again. */
    void settle(Collection<String> eventIds) {
        locked(() -> {
            state.settle(eventIds);
            return append(RealmState.settledLine(eventIds));
        });
    }

    @Override
    public void close() {
        file.ifPresent(LineFile::close);
    }

    private record Written(String answer, Optional<Long> line) {

        static Written already(String answer) {
            return new Written(answer, Optional.empty());
        }
    }

    private Written commit(Optional<String> requestId, Function<Change, ObjectNode> work) {
        Change change = new Change(state.books(), now());
        String answer = Json.text(work.apply(change));
        Delta delta = change.delta();
        ObjectNode line = Json.object();
        line.set("delta", delta.toJson());
        requestId.ifPresent(it -> line.putObject("replay").put("id", it).put("answer", answer));
        List<Event> events = events(change);
        state.putEvents(line, events);
        Optional<Long> number = append(line);
        state.books().apply(delta);
        requestId.ifPresent(it -> state.replays().put(it, answer));
        state.addPending(events);
        outbox.accept(events);
        return new Written(answer, number);
    }

    /** One event for each thing that happened and each app that may hear of it. */
    private List<Event> events(Change change) {
        List<Event> events = new ArrayList<>();
        for (String clientId : state.grants().liveApps(change.now())) {
            Optional<Duration> aggregation = outbox.aggregation(clientId);
            for (Happening what : aggregation.isEmpty() ? List.<Happening>of() : told(change)) {
                events.add(
                        new Event(
                                source.uuid("event", state.nextEventNumber()).toString(),
                                id,
                                clientId,
                                what,
                                change.now(),
                                change.now().plus(aggregation.orElse(Duration.ZERO))));
            }
        }
        return events;
    }

    private static List<Happening> told(Change change) {
        return change.happenings().stream().filter(it -> it.key().kind().isToldOf()).toList();
    }

    private Optional<Long> append(ObjectNode line) {
        return file.map(it -> it.append(Json.text(line)));
    }

    /** The disk is waited for after the lock is free, so that many writers share one sync. */
    private String durably(Supplier<Written> work) {
        Written written = locked(work);
        file.ifPresent(it -> written.line().ifPresent(it::awaitDurable));
        return written.answer();
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
