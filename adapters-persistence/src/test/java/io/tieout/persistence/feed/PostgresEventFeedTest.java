package io.tieout.persistence.feed;

import static io.tieout.persistence.feed.RecordingReader.asking;
import static io.tieout.persistence.feed.RecordingReader.busyUntil;
import static io.tieout.persistence.feed.RecordingReader.reading;
import static io.tieout.persistence.fixture.TwoTenants.NORTH;
import static io.tieout.persistence.fixture.TwoTenants.SOUTH;
import static io.tieout.persistence.jooq.Tables.DOMAIN_EVENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import io.tieout.application.event.Cursor;
import io.tieout.application.event.EventFeed.From;
import io.tieout.application.event.EventFeed.Pulse;
import io.tieout.application.event.EventFeed.ReaderTooSlow;
import io.tieout.application.event.EventFeed.Step;
import io.tieout.application.event.EventFeed.UnknownCursor;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.fixture.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow.Publisher;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresEventFeedTest {
    private static final Duration NEVER = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofMillis(100);

    private TestDatabase database;
    private FeedFixture events;
    private PostgresEventFeed feed;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        events = new FeedFixture(database);
        feed = feed(SOON);
    }

    @AfterEach
    void close() {
        feed.close();
        database.close();
    }

    @Test
    void aReaderFromNowSeesWhatIsStoredFromNowOn() {
        events.note(NORTH, List.of("before"));

        var reader = reading(follow(NORTH, new From.Now()));
        events.note(NORTH, List.of("one", "two"));

        soon().untilAsserted(() -> assertThat(reader.notes()).containsExactly("one", "two"));
    }

    @Test
    void aReaderSeesItsOwnTenantOnly() {
        var reader = reading(follow(NORTH, new From.Now()));

        events.note(SOUTH, List.of("theirs"));
        events.note(NORTH, List.of("ours"));

        soon().untilAsserted(() -> assertThat(reader.notes()).isNotEmpty());
        assertThat(reader.notes()).containsExactly("ours");
    }

    @Test
    void unwantedEventsAreLeftOut() {
        var wanted =
                feed.follow(
                        NORTH,
                        new From.Now(),
                        event -> event.event().equals(new FeedFixture.Noted("two")));
        var reader = reading(wanted);

        events.note(NORTH, List.of("one", "two", "three"));

        soon().untilAsserted(() -> assertThat(reader.notes()).containsExactly("two"));
    }

    @Test
    void anEventThatCommitsLateIsNotLost() {
        var live = reading(follow(NORTH, new From.Now()));

        database.transactions()
                .of(NORTH)
                .write(sql -> {
                    events.insert(sql, "began first");
                    inAnotherTransaction("committed first");
                    // By its index alone it is there to be read, and the next reader of
                    // indexes passes the one that is still under way.
                    assertThat(indexesVisibleToTheTail()).containsExactly(2L);
                    soon().during(SOON.multipliedBy(4)).until(live.notes()::isEmpty);
                    return 0;
                });

        soon().untilAsserted(() ->
                assertThat(live.notes()).containsExactly("began first", "committed first"));
    }

    @Test
    void aReaderResumesAfterEachOfItsCursorsWithoutGapOrRepetition() {
        var first = reading(follow(NORTH, new From.Now()));
        events.noteTogether(NORTH, List.of("a", "b"));
        events.note(NORTH, List.of("c", "d"));
        soon().until(() -> first.notes().size() == 4);
        events.note(SOUTH, List.of("between"));
        events.note(NORTH, List.of("e"));

        for (int seen = 1; seen <= 4; seen++) {
            var resumed = reading(after(first.cursors().get(seen - 1)));
            var rest = List.of("a", "b", "c", "d", "e").subList(seen, 5);

            soon().untilAsserted(() -> assertThat(resumed.notes()).isEqualTo(rest));
        }
    }

    @Test
    void nothingIsLostOrRepeatedWhereHistoryMeetsTheLiveTail() {
        var start = reading(follow(NORTH, new From.Now()));
        events.note(NORTH, List.of("start"));
        soon().until(() -> start.notes().size() == 1);
        var cursor = start.cursors().getFirst();
        var written = numbers(600);

        var writer = Thread.ofVirtual().start(() -> events.note(NORTH, written));
        var joining = new ArrayList<RecordingReader>();
        while (writer.isAlive()) {
            int seen = start.notes().size();
            joining.add(reading(after(cursor)));
            soon().until(() -> !writer.isAlive() || start.notes().size() > seen + 20);
        }

        assertThat(joining).isNotEmpty(); // how many, the machine's speed decides
        for (var reader : joining) {
            soon().untilAsserted(() -> assertThat(reader.notes()).hasSizeGreaterThanOrEqualTo(600));
            assertThat(reader.notes()).isEqualTo(written);
        }
    }

    @Test
    void aHundredReadersEachSeeEverything() {
        var readers =
                IntStream.range(0, 100)
                        .mapToObj(_ -> reading(follow(NORTH, new From.Now())))
                        .toList();
        var written = numbers(50);

        events.note(NORTH, written);

        soon().untilAsserted(() ->
                assertThat(readers)
                        .allSatisfy(reader -> assertThat(reader.notes()).isEqualTo(written)));
    }

    @Test
    void aReaderGetsNoMoreThanItAskedForInHistoryAndLive() {
        var all = reading(follow(NORTH, new From.Now()));
        events.note(NORTH, List.of("a", "b", "c"));
        soon().until(() -> all.notes().size() == 3);

        var reader = asking(1, after(all.cursors().getFirst()));
        soon().until(() -> reader.notes().equals(List.of("b")));
        reader.request(2);
        soon().until(() -> reader.notes().equals(List.of("b", "c")));
        events.note(NORTH, List.of("d", "e"));
        soon().until(() -> all.notes().size() == 5);

        soon().untilAsserted(() -> assertThat(reader.notes()).containsExactly("b", "c", "d"));
        soon().during(SOON.multipliedBy(2))
                .untilAsserted(() -> assertThat(reader.notes()).hasSize(3));
    }

    @Test
    void aReaderThatLetsEventsWaitTooLongIsEndedAndMayResume() {
        feed.close();
        feed = feed(new Rhythm(SOON, SOON, NEVER));
        var slow = asking(1, follow(NORTH, new From.Now()));
        events.note(NORTH, List.of("taken"));
        soon().until(() -> slow.notes().size() == 1);
        var missed = numbers(Reader.BUFFERED + 1);

        events.noteTogether(NORTH, missed);

        soon().until(slow.ended()::isCompletedExceptionally);
        var resumed = reading(after(resumeAfter(slow)));
        soon().until(() -> resumed.notes().size() == missed.size());
        assertThat(slow.notes()).containsExactly("taken");
        assertThat(resumed.notes()).isEqualTo(missed);
    }

    @Test
    void aReaderThatIsOnlyBehindMissesNothing() {
        var release = new CountDownLatch(1);
        var all = reading(follow(NORTH, new From.Now()));
        var behind = busyUntil(release, follow(NORTH, new From.Now()));
        var notes = numbers(2 * Reader.BUFFERED);

        events.noteTogether(NORTH, notes);
        soon().until(() -> all.notes().size() == notes.size());
        release.countDown();

        soon().until(() -> behind.notes().size() == notes.size());
        assertThat(behind.notes()).isEqualTo(notes);
    }

    @Test
    void theFirstReaderOfANodeReadsHistoryOfAnyLengthAtItsOwnPace() {
        var first = reading(follow(NORTH, new From.Now()));
        events.note(NORTH, List.of("start"));
        soon().until(() -> first.notes().size() == 1);
        var notes = numbers(2 * Reader.BUFFERED);
        events.noteTogether(NORTH, notes);

        try (var otherNode = feed(SOON)) {
            var from = new From.After(first.cursors().getFirst());
            var resumed = asking(1, otherNode.follow(NORTH, from, _ -> true));
            // Time enough for a buffer to fill, were all of it pushed.
            soon().during(SOON.multipliedBy(5)).until(() -> resumed.notes().size() == 1);
            resumed.request(Long.MAX_VALUE);

            soon().until(() -> resumed.notes().size() == notes.size());
            assertThat(resumed.notes()).isEqualTo(notes);
        }
    }

    @Test
    void aReaderThatReachedThePresentIsToldSoAndLosesNothingFromThere() {
        var reader = reading(follow(NORTH, new From.Now()));
        soon().until(() -> !reader.steps().isEmpty());
        reader.cancel();
        events.note(NORTH, List.of("while away"));

        var resumed = reading(after(reader.steps().getFirst().cursor()));

        assertThat(reader.steps().getFirst()).isInstanceOf(Pulse.class);
        soon().untilAsserted(() -> assertThat(resumed.notes()).containsExactly("while away"));
    }

    @Test
    void aReaderHearsOfThePresentOnlyBehindTheHistoryItAskedFor() {
        var first = reading(follow(NORTH, new From.Now()));
        events.note(NORTH, List.of("a", "b"));
        soon().until(() -> first.notes().size() == 2);

        var resumed = reading(after(first.cursors().getFirst()));

        soon().until(() -> resumed.steps().size() == 2);
        assertThat(resumed.notes()).containsExactly("b");
        assertThat(resumed.steps().getLast()).isInstanceOf(Pulse.class);
    }

    @Test
    void aQuietReadersPulsesPassWhatItDidNotWant() {
        feed.close();
        feed = feed(new Rhythm(SOON, Duration.ofMinutes(1), SOON));
        var quiet = reading(feed.follow(NORTH, new From.Now(), _ -> false));
        var all = reading(follow(NORTH, new From.Now()));
        events.note(NORTH, List.of("unwanted"));
        soon().until(() -> all.notes().size() == 1);
        int pulses = quiet.steps().size();
        soon().until(() -> quiet.steps().size() > pulses + 1);

        var resumed = reading(after(quiet.steps().getLast().cursor()));
        events.note(NORTH, List.of("later"));

        soon().untilAsserted(() -> assertThat(resumed.notes()).containsExactly("later"));
    }

    @Test
    void aCursorOfAnotherHistoryIsRefused() {
        var foreign =
                new Cursors(UUID.fromString("0190a000-0000-7000-8000-0000000000ee"))
                        .write(new Position(1, 1));

        assertThatThrownBy(() -> after(foreign))
                .isInstanceOf(UnknownCursor.class)
                .hasMessageContaining("another history");
    }

    @Test
    void aCursorAheadOfThisHistoryIsRefused() {
        var ahead = new Cursors(epoch()).write(new Position(Long.MAX_VALUE, 1));

        assertThatThrownBy(() -> after(ahead))
                .isInstanceOf(UnknownCursor.class)
                .hasMessageContaining("ahead");
    }

    @Test
    void textThatNeverWasACursorIsRefused() {
        for (var text : List.of("", "rubbish", "not base64!", "AAAA")) {
            assertThatThrownBy(() -> after(new Cursor(text))).isInstanceOf(UnknownCursor.class);
        }
    }

    @Test
    void anEventOfAnotherNodeArrivesByNotification() {
        feed.close();
        feed = feed(NEVER);
        try (var otherNode = feed(NEVER)) {
            var reader = reading(follow(NORTH, new From.Now()));
            awaitListeners(2);
            untilNobodyLooksByItself(reader);

            events.note(NORTH, List.of("from afar"));
            otherNode.signal();

            soon().untilAsserted(() -> assertThat(reader.notes()).containsExactly("from afar"));
        }
    }

    @Test
    void anEventOfThisNodeArrivesBySignal() {
        feed.close();
        feed = feed(NEVER);
        var reader = reading(follow(NORTH, new From.Now()));
        awaitListeners(1);
        untilNobodyLooksByItself(reader);

        events.note(NORTH, List.of("here"));
        feed.signal();

        soon().untilAsserted(() -> assertThat(reader.notes()).containsExactly("here"));
    }

    @Test
    void anUnreadableEventEndsItsReadersAndNobodyElse() {
        var hit = reading(follow(NORTH, new From.Now()));
        var spared = reading(follow(SOUTH, new From.Now()));

        events.note(NORTH, List.of(FeedFixture.POISON));
        events.note(SOUTH, List.of("fine"));

        soon().untilAsserted(() -> assertThat(spared.notes()).containsExactly("fine"));
        soon().until(hit.ended()::isCompletedExceptionally);
    }

    @Test
    void aFilterThatFailsEndsItsOwnReaderOnly() {
        var failing =
                reading(
                        feed.follow(
                                NORTH,
                                new From.Now(),
                                _ -> {
                                    throw new IllegalStateException("cannot decide");
                                }));
        var spared = reading(follow(NORTH, new From.Now()));

        events.note(NORTH, List.of("fine"));

        soon().untilAsserted(() -> assertThat(spared.notes()).containsExactly("fine"));
        soon().until(failing.ended()::isCompletedExceptionally);
    }

    @Test
    void aCancelledReaderHearsNothingMore() {
        var cancelled = reading(follow(NORTH, new From.Now()));
        var other = reading(follow(NORTH, new From.Now()));
        events.note(NORTH, List.of("one"));
        soon().until(() -> cancelled.notes().size() == 1);

        cancelled.cancel();
        events.note(NORTH, List.of("two"));

        soon().until(() -> other.notes().size() == 2);
        assertThat(cancelled.notes()).containsExactly("one");
        assertThat(cancelled.ended()).isNotDone();
    }

    @Test
    void readersAreCompletedWhenTheNodeStops() {
        var reader = reading(follow(NORTH, new From.Now()));

        feed.close();

        soon().until(reader.ended()::isDone);
        assertThat(reader.ended()).isCompletedWithValue("completed");
    }

    @Test
    void aDemandOfNothingIsAnError() {
        var reader = asking(0, follow(NORTH, new From.Now()));

        reader.request(0);

        soon().until(reader.ended()::isCompletedExceptionally);
    }

    /** after a reader joined, the feed looks again and again for a quarter of a second */
    private static void untilNobodyLooksByItself(RecordingReader reader) {
        soon().during(SOON.multipliedBy(10)).until(reader.notes()::isEmpty);
    }

    /** A build machine may be busy with other things. */
    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(30));
    }

    private PostgresEventFeed feed(Duration poll) {
        return feed(new Rhythm(poll, Duration.ofMinutes(1), NEVER));
    }

    private PostgresEventFeed feed(Rhythm rhythm) {
        var started = new PostgresEventFeed(database.databases(), FeedFixture::read, rhythm);
        started.start();
        return started;
    }

    private Publisher<Step> follow(TenantId tenant, From from) {
        return feed.follow(tenant, from, _ -> true);
    }

    private Publisher<Step> after(Cursor cursor) {
        return follow(NORTH, new From.After(cursor));
    }

    private UUID epoch() {
        return new EventLog(database.tail()).horizon().epoch();
    }

    private static List<String> numbers(int count) {
        return IntStream.range(0, count).mapToObj(String::valueOf).toList();
    }

    private void inAnotherTransaction(String note) {
        database.transactions().of(NORTH).writeApart(sql -> events.insert(sql, note));
    }

    private List<Long> indexesVisibleToTheTail() {
        return database.tail()
                .select(DOMAIN_EVENT.GLOBAL_INDEX)
                .from(DOMAIN_EVENT)
                .orderBy(DOMAIN_EVENT.GLOBAL_INDEX)
                .fetch(DOMAIN_EVENT.GLOBAL_INDEX);
    }

    private static Cursor resumeAfter(RecordingReader ended) {
        return assertThat(ended.ended().exceptionNow())
                .asInstanceOf(type(ReaderTooSlow.class))
                .actual()
                .resumeAfter();
    }

    private void awaitListeners(int count) {
        soon().until(() ->
                database.superuser()
                                .fetchCount(
                                        DSL.table("pg_stat_activity"),
                                        org.jooq
                                                .impl
                                                .DSL
                                                .field("query", String.class)
                                                .eq("listen tieout_event"))
                        == count);
    }
}
