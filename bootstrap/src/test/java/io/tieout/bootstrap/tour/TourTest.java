package io.tieout.bootstrap.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.awaitility.Awaitility.await;

import io.tieout.bootstrap.demo.DemoDesk;
import io.tieout.bootstrap.demo.DemoDesk.Badge;
import io.tieout.bootstrap.demo.DemoDesk.Welcome;
import io.tieout.bootstrap.demo.DemoOptions;
import io.tieout.bootstrap.demo.DemoStack;
import io.tieout.bootstrap.demo.DemoTenant;
import io.tieout.bootstrap.faults.prefix.StandingViews;
import io.tieout.bootstrap.fixture.Http;
import io.tieout.bootstrap.fixture.RunningHouse;
import io.tieout.bootstrap.settings.TieoutSettings;
import io.tieout.bootstrap.tour.TourPage.Deed;
import io.tieout.bootstrap.tour.TourPage.Step;
import io.tieout.bootstrap.wiring.RebuildWiring;
import io.tieout.persistence.rebuild.RebuildWatch;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Walks {@code docs/tour.md} in a fresh demo, and then rebuilds the views of what came of it. */
@TestMethodOrder(OrderAnnotation.class)
final class TourTest {

    private static final Path PAGE = Path.of("..", "docs", "tour.md");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** what happens in the books is seen a moment later */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir static Path temporary;
    private static DemoStack demo;
    private static Welcome welcome;

    private final Notebook notebook = new Notebook();

    @BeforeAll
    static void startADemo() {
        demo =
                DemoStack.start(
                        DemoOptions.in(temporary.resolve("data"), 0, 0)
                                .withProgramsIn(RunningHouse.PROGRAMS));
        welcome = demo.part(DemoDesk.class).welcome(DemoTenant.demoCompany().id()).orElseThrow();
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    @Order(1)
    void everyStepShowsWhatThePageSays() throws IOException {
        notebook.note("twin", demo.twinUri().toString());
        notebook.note("tieout", demo.baseUri().toString());
        notebook.note("company", welcome.realm());
        notebook.note("today", welcome.today().toString());

        var steps = TourPage.of(Files.readString(PAGE)).steps();

        assertThat(steps).isNotEmpty();
        steps.forEach(this::walk);
    }

    /** after the tour, the world has some of everything */
    @Test
    @Order(2)
    void whateverTheBatchEveryViewIsWhatTheEventsSay() {
        TieoutSettings settings = demo.part(TieoutSettings.class);
        for (int batch : new int[] {7, 100, 1_000, 1}) {
            await().atMost(PATIENCE).untilAsserted(() -> rebuiltIsAsBefore(settings, batch));
        }
    }

    /** the house goes on meanwhile: what it did is not taken for a difference */
    private static void rebuiltIsAsBefore(TieoutSettings settings, int batch) {
        long events = StandingViews.events(settings.db());
        Map<String, List<String>> before = StandingViews.of(settings.db());

        RebuildWiring.rebuilding(settings, batch).run(new Unwatched());

        Map<String, List<String>> after = StandingViews.of(settings.db());
        assertThat(StandingViews.events(settings.db())).isEqualTo(events);
        assertThat(before.get("invoice_view")).isNotEmpty();
        before.forEach((view, rows) ->
                assertThat(after.get(view)).as(view).containsExactlyElementsOf(rows));
    }

    private void walk(Step step) {
        JsonNode wanted = JSON.readTree(step.shown());
        var last = new AtomicReference<JsonNode>(MissingNode.getInstance());
        Callable<Boolean> isShown =
                () -> {
                    last.set(answer(step.deed()));
                    return notebook.shows(last.get(), wanted);
                };
        assertThatNoException()
                .as(() -> "docs/tour.md, line " + step.line() + ": the answer was " + last.get())
                .isThrownBy(() -> {
                    if (mayBeRepeated(step.deed())) {
                        await().atMost(PATIENCE).until(isShown);
                    } else {
                        assertThat(isShown.call()).isTrue();
                    }
                });
    }

    private static boolean mayBeRepeated(Deed deed) {
        return switch (deed) {
            case Deed.Ask ask -> ask.isQuestion();
            case Deed.Call call -> call.method().equals("GET");
        };
    }

    private JsonNode answer(Deed deed) {
        return switch (deed) {
            case Deed.Ask(var persona, var query) ->
                    Http.good(
                            Http.withToken(
                                    Http.post(
                                            demo.baseUri().resolve("/graphql"),
                                            Map.of("query", notebook.filledIn(query))),
                                    token(persona)));
            case Deed.Call(var persona, var method, var address, var body) -> {
                var call =
                        HttpRequest.newBuilder(URI.create(notebook.filledIn(address)))
                                .header("content-type", "application/json")
                                .method(method, BodyPublishers.ofString(notebook.filledIn(body)));
                persona.ifPresent(caller -> Http.withToken(call, token(caller)));
                yield Http.good(call);
            }
        };
    }

    private static String token(String persona) {
        return welcome.personas().stream()
                .filter(badge -> badge.name().equals(persona))
                .map(Badge::token)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody is called " + persona));
    }

    /** Nobody looks on. */
    private static final class Unwatched implements RebuildWatch {
        @Override
        public void begin(long events) {}

        @Override
        public void done(long events) {}

        @Override
        public void swapping() {}
    }
}
