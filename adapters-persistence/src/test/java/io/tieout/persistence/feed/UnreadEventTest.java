package io.tieout.persistence.feed;

import static io.tieout.persistence.feed.FeedFixture.TOMORROWS;
import static io.tieout.persistence.feed.RecordingReader.reading;
import static io.tieout.persistence.fixture.TwoTenants.NORTH;
import static io.tieout.persistence.fixture.TwoTenants.SOUTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.application.event.Cursor;
import io.tieout.application.event.EventFeed.From;
import io.tieout.application.event.EventFeed.Item;
import io.tieout.application.event.EventFeed.Pulse;
import io.tieout.application.event.EventFeed.Step;
import io.tieout.application.event.EventFeed.Unread;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.fixture.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An older node beside a newer one: what it does with an event that it cannot read. */
class UnreadEventTest {

    private static final Rhythm QUICK =
            new Rhythm(Duration.ofMillis(100), Duration.ofMinutes(1), Duration.ofHours(1));

    private TestDatabase database;
    private FeedFixture events;
    private PostgresEventFeed feed;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        events = new FeedFixture(database);
        feed = new PostgresEventFeed(database.databases(), FeedFixture::read, QUICK);
        feed.start();
    }

    @AfterEach
    void close() {
        feed.close();
        database.close();
    }

    @Test
    void liveTheOthersComeInOrderOnceAndItsPlaceIsTold() {
        var reader = following(NORTH, new From.Now());
        var spared = following(SOUTH, new From.Now());

        events.note(NORTH, List.of("one", TOMORROWS, "two"));
        events.note(SOUTH, List.of("theirs"));

        soon().untilAsserted(() -> assertThat(told(reader)).containsExactly("one", "?", "two"));
        soon().untilAsserted(() -> assertThat(told(spared)).containsExactly("theirs"));
        assertThat(reader.ended()).isNotDone();
        assertThat(feed.unread()).isEqualTo(new UnreadEvents(1, Set.of("noted revision 2")));
    }

    @Test
    void historyIsReadPastItAndBehindItAReaderResumesWithoutRepetition() {
        var first = following(NORTH, new From.Now());
        events.note(NORTH, List.of("one", TOMORROWS, "two", "three"));
        soon().until(() -> told(first).size() == 4);

        var fromOne = following(NORTH, after(first, 0));
        var fromUnread = following(NORTH, after(first, 1));

        soon().untilAsserted(() -> assertThat(told(fromOne)).containsExactly("?", "two", "three"));
        soon().untilAsserted(() -> assertThat(told(fromUnread)).containsExactly("two", "three"));
    }

    @Test
    void whoeverWantsOnlySomeEventsIsToldToo() {
        var narrow = reading(feed.follow(NORTH, new From.Now(), _ -> false));

        events.note(NORTH, List.of("one", TOMORROWS));

        soon().untilAsserted(() -> assertThat(told(narrow)).containsExactly("?"));
    }

    private RecordingReader following(TenantId tenant, From from) {
        return reading(feed.follow(tenant, from, _ -> true));
    }

    private static From after(RecordingReader reader, int seen) {
        Cursor cursor =
                reader.steps().stream()
                        .filter(step -> !(step instanceof Pulse))
                        .toList()
                        .get(seen)
                        .cursor();
        return new From.After(cursor);
    }

    private static List<String> told(RecordingReader reader) {
        return reader.steps().stream()
                .filter(step -> !(step instanceof Pulse))
                .map(UnreadEventTest::text)
                .toList();
    }

    private static String text(Step step) {
        return switch (step) {
            case Item item -> ((FeedFixture.Noted) item.event().event()).text();
            case Unread _ -> "?";
            case Pulse _ -> "";
        };
    }

    private static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(30));
    }
}
