package io.tieout.twin.front;

import io.tieout.twin.http.Request;
import io.tieout.twin.oauth.OauthApi;
import java.util.List;
import java.util.Optional;

/**
 * What a request is about.
 *
 * @param realmId the company in the path, empty if it cannot be told
 * @param endpoint {@code oauth}, or the segment behind the company: {@code invoice}, {@code query}
 */
record Place(String realmId, String endpoint) {

    private static final String OAUTH = "oauth";

    private static final int REALM = 2;
    private static final int RESOURCE = 3;

    boolean isOauth() {
        return endpoint.equals(OAUTH);
    }

    Place inRealm(String id) {
        return new Place(id, endpoint);
    }

    /** The place of a call of the API or of OAuth; empty for the twin's own pages. */
    static Optional<Place> of(Request request) {
        List<String> segments = request.segments();
        String path = request.path();
        if (path.startsWith("/v3/company/") && segments.size() > RESOURCE) {
            return Optional.of(new Place(segments.get(REALM), segments.get(RESOURCE)));
        }
        boolean isOauth = OauthApi.PREFIXES.stream().anyMatch(path::startsWith);
        return isOauth ? Optional.of(new Place("", OAUTH)) : Optional.empty();
    }
}
