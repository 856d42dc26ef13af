package io.tieout.twin.api;

import io.tieout.twin.books.Stamp;
import io.tieout.twin.fault.GatewayFaults;
import io.tieout.twin.http.Reply;
import io.tieout.twin.http.Request;
import io.tieout.twin.oauth.Grant;
import io.tieout.twin.realm.Realm;
import io.tieout.twin.realm.Realms;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Who may act for a company: whoever bears a token that the company granted and that still lives.
 */
final class Access {

    private static final String BEARER = "Bearer ";
    private static final String ACCOUNTING = "com.intuit.quickbooks.accounting";

    private final Realms realms;
    private final InstantSource machine;

    Access(Realms realms, InstantSource machine) {
        this.realms = realms;
        this.machine = machine;
    }

    /** Whether a call gets through. */
    sealed interface Decision {

        record Granted(Realm realm, String clientId) implements Decision {}

        record Refused(Reply.Answer answer) implements Decision {}
    }

    Decision decide(Request request, String realmId) {
        String header = request.header("authorization").orElse("");
        String token = header.startsWith(BEARER) ? header.substring(BEARER.length()).strip() : "";
        Optional<Realm> realm = realms.find(realmId);
        Optional<Grant> grant = realm.flatMap(it -> admitting(it, token));
        if (grant.isPresent() && grant.get().scope().contains(ACCOUNTING)) {
            return new Decision.Granted(realm.orElseThrow(), grant.get().clientId());
        }
        boolean isGoodElsewhere =
                realms.all().stream().anyMatch(it -> admitting(it, token).isPresent());
        Instant now = realm.map(Realm::now).orElseGet(machine::instant);
        return new Decision.Refused(
                isGoodElsewhere
                        ? Reply.json(403, GatewayFaults.authorizationFailed(Stamp.envelope(now)))
                        : unauthenticated(token, now));
    }

    static Reply.Answer unauthenticated(String token, Instant now) {
        String detail =
                token.isEmpty() ? "Malformed bearer token" : "Token expired: " + shortened(token);
        return Reply.json(401, GatewayFaults.authenticationFailed(detail, now))
                .with("WWW-Authenticate", "Bearer realm=\"Intuit\", error=\"invalid_token\"");
    }

    private static Optional<Grant> admitting(Realm realm, String token) {
        Instant now = realm.now();
        return realm.readGrants(grants -> grants.admitting(token, now));
    }

    /** Enough to recognise a token in a log, not enough to use it. */
    private static String shortened(String token) {
        return token.substring(0, Math.min(token.length(), 12));
    }
}
