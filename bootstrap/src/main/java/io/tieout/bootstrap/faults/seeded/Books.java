package io.tieout.bootstrap.faults.seeded;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tieout.qbo.client.Wire;
import io.tieout.twin.QuietTwin;
import io.tieout.twin.books.Kind;
import io.tieout.twin.company.CompanyProposal;
import io.tieout.twin.fault.QboFault;
import io.tieout.twin.http.Body;
import io.tieout.twin.http.Reply;
import io.tieout.twin.http.Request;
import io.tieout.twin.trouble.Trouble;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** The company's books behind a wire that fails in every way. */
final class Books implements Wire {

    static final String COMPANY = "9130";

    private static final int QUICKEST_MILLIS = 150;
    private static final int SLOWER_MILLIS = 400;
    private static final Duration SLOWEST = Duration.ofSeconds(5);

    private final Chance chance;
    private final Weather weather;
    private final Story story;
    private final StandingClock clock;
    private final Post post;
    private final Runnable meanwhile;
    private final boolean repeatsRequestIds;
    private final QuietTwin twin;
    private final List<Request> late = new ArrayList<>();
    private int calls;
    private int writes;

    /**
     * @param meanwhile what others do while a call is under way
     * @param hasOwnNumbers whether documents keep the numbers that they come with
     */
    Books(
            Chance chance,
            Weather weather,
            Story story,
            StandingClock clock,
            Post post,
            Runnable meanwhile,
            boolean repeatsRequestIds,
            boolean hasOwnNumbers) {
        this.chance = chance;
        this.weather = weather;
        this.story = story;
        this.clock = clock;
        this.post = post;
        this.meanwhile = meanwhile;
        this.repeatsRequestIds = repeatsRequestIds;
        this.twin =
                QuietTwin.open(
                        COMPANY,
                        new CompanyProposal(
                                "Seeded",
                                "US",
                                "USD",
                                false,
                                ZoneId.of("America/Los_Angeles"),
                                hasOwnNumbers,
                                false),
                        clock.now(),
                        1);
    }

    QuietTwin twin() {
        twin.moveTo(clock.now());
        return twin;
    }

    /** grows with every write that reached the books */
    int writes() {
        return writes;
    }

    int calls() {
        return calls;
    }

    @Override
    public Answered answer(Asked asked) throws IOException {
        calls++;
        clock.pass(Duration.ofMillis(QUICKEST_MILLIS + chance.below(SLOWER_MILLIS)));
        Request request = request(asked);
        String what = request.method() + " " + request.path().replaceAll(".*/company/[0-9]+/", "");
        if (weather.brings(Mishap.KILLED)) {
            throw new Killed("before " + what);
        }
        if (weather.brings(Mishap.MEANWHILE)) {
            meanwhile.run();
        }
        if (weather.brings(Mishap.TOO_LATE)) {
            story.tell(what + " has no answer in time");
            clock.pass(SLOWEST);
            late.add(request);
            throw new SocketTimeoutException("timeout");
        }
        Optional<Trouble> trouble = trouble(request);
        Reply reply = reached(request, trouble);
        story.tell(
                what + " -> " + words(reply) + trouble.map(it -> " " + it.wireName()).orElse(""));
        if (weather.brings(Mishap.MEANWHILE)) {
            meanwhile.run();
        }
        if (weather.brings(Mishap.KILLED)) {
            throw new Killed("after " + what);
        }
        return answered(reply);
    }

    /** what its caller gave up on reaches the books now */
    void letLateOnesArrive() {
        for (Request request : List.copyOf(late)) {
            late.remove(request);
            story.tell(
                    "too late: "
                            + request.method()
                            + " -> "
                            + words(reached(request, Optional.empty())));
        }
    }

    /**
     * Enters something in the service's own screens.
     *
     * @throws QboFault as the API
     */
    void enter(Kind kind, String operation, String json) {
        twin().enter(kind, operation, json);
        writes++;
        post.take(twin.told());
    }

    private Reply reached(Request request, Optional<Trouble> trouble) {
        Reply reply = twin().answer(request, trouble);
        if (!request.method().equals("GET")) {
            writes++;
        }
        post.take(twin.told());
        return reply;
    }

    private Request request(Asked asked) {
        URI uri = asked.uri();
        if (!repeatsRequestIds && uri.getRawQuery() != null) {
            String fresh = uri.toString().replaceAll("requestid=[^&]*", "requestid=fresh" + calls);
            uri = URI.create(fresh);
        }
        return Request.of(asked.method(), uri, asked.headers(), Body.of(asked.body().bytes()));
    }

    private Optional<Trouble> trouble(Request request) {
        if (isNews(request) && weather.brings(Mishap.REFUSED)) {
            return Optional.of(trouble(Trouble.Kind.CODE, "6000"));
        }
        return goingWrong().map(kind -> trouble(kind, ""));
    }

    /** what was done before is answered as it was then, and what is on its way will be */
    private boolean isNews(Request request) {
        Optional<String> id = request.parameter("requestid");
        return id.isPresent()
                && !twin().hasAnswered(id.get())
                && late.stream().noneMatch(other -> other.parameter("requestid").equals(id));
    }

    private Optional<Trouble.Kind> goingWrong() {
        if (weather.brings(Mishap.THROTTLED)) {
            return Optional.of(
                    chance.of(List.of(Trouble.Kind.THROTTLE_429, Trouble.Kind.THROTTLE_429_JSON)));
        }
        if (weather.brings(Mishap.FAILED)) {
            return Optional.of(
                    chance.of(
                            List.of(
                                    Trouble.Kind.HTTP_500,
                                    Trouble.Kind.HTTP_503,
                                    Trouble.Kind.HTTP_504)));
        }
        if (weather.brings(Mishap.GARBLED)) {
            return Optional.of(chance.of(List.of(Trouble.Kind.HTML, Trouble.Kind.EMPTY)));
        }
        if (weather.brings(Mishap.NOT_DELIVERED)) {
            return Optional.of(Trouble.Kind.RESET_BEFORE);
        }
        if (weather.brings(Mishap.ANSWER_LOST)) {
            return Optional.of(Trouble.Kind.RESET_AFTER);
        }
        return weather.brings(Mishap.ANSWER_CUT)
                ? Optional.of(Trouble.Kind.TRUNCATED)
                : Optional.empty();
    }

    private static Trouble trouble(Trouble.Kind kind, String code) {
        return new Trouble(
                kind,
                code,
                false,
                "*",
                "*",
                "*",
                OptionalInt.of(1),
                OptionalDouble.empty(),
                Duration.ZERO);
    }

    private static Answered answered(Reply reply) throws IOException {
        return switch (reply) {
            case Reply.Answer(int status, Map<String, String> headers, Body body) ->
                    new Answered(status, headers, Content.of(body.bytes()));
            case Reply.Truncated(Reply.Answer(int status, var headers, var body)) ->
                    new Answered(
                            status,
                            headers,
                            Content.of(Arrays.copyOf(body.bytes(), body.length() / 2)));
            case Reply.HangUp() -> throw new IOException("the connection was closed");
        };
    }

    private static String words(Reply reply) {
        return switch (reply) {
            case Reply.Answer(int status, _, Body body) when status >= 400 ->
                    status + " " + Told.shortly(new String(body.bytes(), UTF_8));
            case Reply.Answer(int status, _, _) -> "" + status;
            case Reply.Truncated(Reply.Answer(int status, _, _)) -> "half of " + status;
            case Reply.HangUp() -> "nothing";
        };
    }

    /** when this life's books were opened, before which nothing happened in them */
    static Instant opening() {
        return Instant.parse("2026-03-02T16:00:00Z");
    }
}
