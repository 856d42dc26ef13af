package io.tieout.twin.oauth;

import io.tieout.twin.http.Handler;
import io.tieout.twin.http.Reply;
import io.tieout.twin.http.Request;
import java.time.Instant;
import java.util.Optional;

/** {@code /v1/openid_connect/userinfo}: the person behind an access token. */
final class WhoIsIt implements Handler {

    private static final String BEARER = "Bearer ";

    private final CompanyDirectory directory;

    WhoIsIt(CompanyDirectory directory) {
        this.directory = directory;
    }

    @Override
    public Reply answer(Request request) {
        String header = request.header("authorization").orElse("");
        String token = header.startsWith(BEARER) ? header.substring(BEARER.length()).strip() : "";
        for (Company company : directory.companies()) {
            Instant now = company.now();
            Optional<Grant> grant = company.readGrants(grants -> grants.admitting(token, now));
            if (grant.filter(Person::isKnownTo).isPresent()) {
                return Reply.json(200, Person.toJson(grant.get(), company));
            }
        }
        return Reply.empty(401)
                .with("WWW-Authenticate", "Bearer realm=\"Intuit\", error=\"invalid_token\"");
    }
}
