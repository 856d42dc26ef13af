package io.tieout.twin.front;

import io.tieout.twin.api.CompanyApi;
import io.tieout.twin.books.Stamp;
import io.tieout.twin.fault.FaultCatalogue;
import io.tieout.twin.fault.GatewayFaults;
import io.tieout.twin.fault.QboFault;
import io.tieout.twin.http.Handler;
import io.tieout.twin.http.Reply;
import io.tieout.twin.http.Request;
import io.tieout.twin.json.Json;
import io.tieout.twin.trouble.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** What a caller meets when something goes wrong on purpose. */
final class BrokenAnswers {

    private static final String XML = "application/xml";
    private static final String BAD_GATEWAY =
            "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad"
                    + " Gateway</h1></body></html>";

    private BrokenAnswers() {}

    /**
     * Answers a call that something goes wrong with.
     *
     * @param handler who would have answered it
     */
    static Reply to(Request request, Trouble trouble, Handler handler, Instant now) {
        return switch (trouble.kind()) {
            case LATENCY -> late(trouble.latency(), request, handler);
            case RESET_BEFORE, CONNECTION_DOWN -> new Reply.HangUp();
            case RESET_AFTER -> {
                handler.answer(request);
                yield new Reply.HangUp();
            }
            case TRUNCATED ->
                    handler.answer(request) instanceof Reply.Answer answer
                            ? new Reply.Truncated(answer)
                            : new Reply.HangUp();
            case HTML -> Reply.text(502, "text/html", BAD_GATEWAY);
            case EMPTY -> Reply.empty(200);
            case HTTP_500 -> fault("10000", now);
            case HTTP_503 -> Reply.empty(503);
            case HTTP_504 -> Reply.empty(504);
            case THROTTLE_429 ->
                    Reply.text(429, XML, GatewayFaults.throttledXml(Stamp.envelope(now)));
            case THROTTLE_429_JSON -> Reply.json(429, GatewayFaults.throttled(Stamp.envelope(now)));
            case READ_CAP_429 -> Reply.json(429, GatewayFaults.readCapReached(Stamp.envelope(now)));
            case AUTH_401 ->
                    challenged(
                            Reply.json(
                                    401, GatewayFaults.authenticationFailed("Token expired", now)));
            case AUTH_401_XML ->
                    challenged(
                            Reply.text(
                                    401,
                                    XML,
                                    GatewayFaults.authenticationErrorXml(Stamp.envelope(now))));
            case FORBIDDEN_403 ->
                    Reply.json(403, GatewayFaults.authorizationFailed(Stamp.envelope(now)));
            case FAULT_IN_200 -> inside200(fault("6190", now));
            case CODE ->
                    trouble.isInside200()
                            ? inside200(fault(trouble.code(), now))
                            : fault(trouble.code(), now);
            case INVALID_GRANT -> Reply.json(400, Json.object().put("error", "invalid_grant"));
            case DROP_WEBHOOK, DUPLICATE_WEBHOOK, REORDER_WEBHOOK, DELAY_WEBHOOK ->
                    throw new IllegalStateException(trouble.kind() + " is not about calls");
        };
    }

    private static Reply late(Duration by, Request request, Handler handler) {
        Executor later =
                CompletableFuture.delayedExecutor(
                        by.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread);
        return CompletableFuture.supplyAsync(() -> handler.answer(request), later).join();
    }

    private static Reply.Answer fault(String code, Instant now) {
        QboFault fault =
                FaultCatalogue.find(code)
                        .orElseThrow(() -> new IllegalStateException("no fault " + code));
        return CompanyApi.refusal(fault, now);
    }

    private static Reply inside200(Reply.Answer answer) {
        return new Reply.Answer(200, answer.headers(), answer.body());
    }

    private static Reply challenged(Reply.Answer answer) {
        return answer.with("WWW-Authenticate", "Bearer realm=\"Intuit\", error=\"invalid_token\"");
    }
}
