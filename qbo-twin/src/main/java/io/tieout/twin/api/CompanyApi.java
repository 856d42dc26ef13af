package io.tieout.twin.api;

import io.tieout.twin.books.Stamp;
import io.tieout.twin.fault.BusinessFaults;
import io.tieout.twin.fault.FaultJson;
import io.tieout.twin.fault.GatewayFaults;
import io.tieout.twin.fault.QboFault;
import io.tieout.twin.fault.RequestFaults;
import io.tieout.twin.http.Handler;
import io.tieout.twin.http.Reply;
import io.tieout.twin.http.Request;
import io.tieout.twin.json.Json;
import io.tieout.twin.oauth.App;
import io.tieout.twin.oauth.Apps;
import io.tieout.twin.query.Parser;
import io.tieout.twin.query.Search;
import io.tieout.twin.query.Statement;
import io.tieout.twin.realm.Realm;
import io.tieout.twin.realm.Realms;
import io.tieout.twin.report.Reports;
import io.tieout.twin.rules.Bookkeeper;
import io.tieout.twin.throttle.ReadMeter;
import io.tieout.twin.throttle.Throttle;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v3/company/{realmId}/...}: access, throttle, meter, then the call itself. */
public final class CompanyApi implements Handler {

    private static final String JSON = "application/json;charset=utf-8";

    /** Longest request id: "Learn basic field definitions" page. */
    private static final int REQUEST_ID_LENGTH = 50;

    /** seen where a client left out the company's number: node-quickbooks#48 */
    private static final String NO_REALM = "Unexpected Internal Error. (-30000)";

    private static final int REALM = 2;
    private static final int RESOURCE = 3;

    private final Apps apps;
    private final ReadMeter meter;
    private final InstantSource machine;
    private final Access access;
    private final Bookkeeper bookkeeper;
    private final EntityCalls entities;
    private final EntityResource entity;
    private final BatchCall batch;

    public CompanyApi(
            Realms realms,
            Apps apps,
            ReadMeter meter,
            Bookkeeper bookkeeper,
            InstantSource machine) {
        this.apps = apps;
        this.meter = meter;
        this.machine = machine;
        this.access = new Access(realms, machine);
        this.bookkeeper = bookkeeper;
        this.entities = new EntityCalls(bookkeeper);
        this.entity = new EntityResource(bookkeeper, entities);
        this.batch = new BatchCall(bookkeeper, entities);
    }

    @Override
    public Reply answer(Request request) {
        List<String> segments = request.segments();
        if (segments.size() <= RESOURCE) {
            return isWithoutRealm(segments)
                    ? refusal(BusinessFaults.businessRule(NO_REALM), machine.instant())
                    : Reply.empty(404);
        }
        return switch (access.decide(request, segments.get(REALM))) {
            case Access.Decision.Refused(Reply.Answer answer) -> answer;
            case Access.Decision.Granted(Realm realm, String clientId) ->
                    throttled(realm, clientId, request);
        };
    }

    /** {@code /v3/company/customer}: what should be the company's number is a resource */
    private static boolean isWithoutRealm(List<String> segments) {
        return segments.size() == RESOURCE
                && !segments.get(REALM).chars().allMatch(Character::isDigit);
    }

    private Reply throttled(Realm realm, String clientId, Request request) {
        Instant now = realm.now();
        boolean isBatch = request.segments().get(RESOURCE).equals("batch");
        boolean isCounted = realm.hasThrottles();
        var moment = new Throttle.Moment(now, machine.instant());
        if (isCounted && !realm.throttle().enter(clientId, isBatch, moment)) {
            return Reply.json(429, GatewayFaults.throttled(Stamp.envelope(now)));
        }
        try {
            return metered(realm, clientId, request, now);
        } catch (QboFault fault) {
            return refusal(fault, now);
        } finally {
            if (isCounted) {
                realm.throttle().leave(clientId);
            }
        }
    }

    /** Reads count once they are answered; those beyond the app's allowance are not. */
    private Reply metered(Realm realm, String clientId, Request request, Instant now) {
        long reads = Metered.reads(request);
        OptionalLong cap =
                apps.find(clientId).map(App::monthlyReadCap).orElseGet(OptionalLong::empty);
        if (reads > 0 && !meter.hasRoom(clientId, cap, now)) {
            return Reply.json(429, GatewayFaults.readCapReached(Stamp.envelope(now)));
        }
        Reply answer = call(realm, request);
        if (reads > 0) {
            meter.count(clientId, reads, now);
        }
        return answer;
    }

    /** The accounting service's own shape of a fault. */
    public static Reply.Answer refusal(QboFault fault, Instant now) {
        ObjectNode body =
                Json.object().set("Fault", FaultJson.of(fault)).put("time", Stamp.envelope(now));
        return Reply.json(fault.status(), body);
    }

    private Reply.Answer call(Realm realm, Request request) {
        boolean isPost = request.method().equals("POST");
        return switch (request.segments().get(RESOURCE)) {
            case "query" -> {
                Optional<String> asked = request.parameter("query");
                yield json(query(realm, isPost ? request.text() : asked.orElse("")));
            }
            case "cdc" -> json(ChangeCapture.run(realm, bookkeeper, request));
            case "taxservice" ->
                    json(entities.createTaxCode(realm, requestId(request), request.text()));
            case "reports" -> json(Reports.run(realm, report(request), request));
            case "batch" -> json(batch.run(realm, request, requestId(request)));
            default -> entity.answer(realm, request, requestId(request));
        };
    }

    private static String report(Request request) {
        List<String> segments = request.segments();
        return segments.size() > RESOURCE + 1 ? segments.get(RESOURCE + 1) : "";
    }

    static Reply.Answer json(String body) {
        return Reply.text(200, JSON, body);
    }

    private String query(Realm realm, String text) {
        Statement statement = Parser.parse(bookkeeper, text);
        Instant now = realm.now();
        return realm.read(books ->
                Json.text(
                        Json.object()
                                .set("QueryResponse", Search.run(books, statement))
                                .put("time", Stamp.envelope(now))));
    }

    private static Optional<String> requestId(Request request) {
        Optional<String> id = request.parameter("requestid");
        id.filter(it -> it.length() > REQUEST_ID_LENGTH)
                .ifPresent(it -> {
                    throw RequestFaults.invalidRequestId(it);
                });
        return id;
    }
}
