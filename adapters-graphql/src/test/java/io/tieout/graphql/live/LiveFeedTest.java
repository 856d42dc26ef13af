package io.tieout.graphql.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.command.Role;
import io.tieout.application.event.EventFeed.Step;
import io.tieout.graphql.Session;
import io.tieout.graphql.fixture.People;
import io.tieout.graphql.fixture.ScriptedFeed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reactor.adapter.JdkFlowAdapter;
import reactor.core.publisher.Flux;

class LiveFeedTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void aSubscriptionEndsWithItsToken() {
        assertThatThrownBy(() ->
                        silent().follow(ending(NOON), Optional.empty(), _ -> true).blockLast(SOON))
                .hasMessageContaining("the token ended");
        assertThatThrownBy(() ->
                        silent().follow(
                                        ending(NOON.minus(Duration.ofDays(1))),
                                        Optional.empty(),
                                        _ -> true)
                                .blockLast(SOON))
                .hasMessageContaining("the token ended");
    }

    @Test
    void aTokenThatLivesOnHoldsNothingUp() {
        ScriptedFeed feed = new ScriptedFeed();
        feed.pulse("c0");

        var seen =
                new LiveFeed(feed, InstantSource.fixed(NOON))
                        .follow(ending(NOON.plus(Duration.ofHours(1))), Optional.empty(), _ -> true)
                        .map(step -> step.cursor().text())
                        .collectList()
                        .block(SOON);

        assertThat(seen).containsExactly("c0");
    }

    private static Session ending(Instant end) {
        return new Session(People.a(Role.AUDITOR), Optional.of(end));
    }

    private static LiveFeed silent() {
        return new LiveFeed(
                (_, _, _) -> JdkFlowAdapter.publisherToFlowPublisher(Flux.<Step>never()),
                InstantSource.fixed(NOON));
    }
}
