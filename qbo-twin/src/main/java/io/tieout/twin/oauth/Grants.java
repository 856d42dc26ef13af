package io.tieout.twin.oauth;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The grants of one company. One app has at most one: connecting again ends the one before. The
 * caller sees to it that one thread at a time is in here, and keeps what is returned as changed.
 */
public final class Grants {

    private final Map<Long, Grant> byNumber = new TreeMap<>();
    private final SeededSource source;

    public Grants(SeededSource source) {
        this.source = source;
    }

    public Collection<Grant> all() {
        return byNumber.values();
    }

    public void put(Grant grant) {
        byNumber.put(grant.number(), grant);
    }

    /** The app an access token speaks for at this instant. */
    public Optional<Grant> admitting(String accessToken, Instant now) {
        return byNumber.values().stream().filter(it -> it.admits(accessToken, now)).findFirst();
    }

    /** Apps that may still act for this company, each once. */
    public List<String> liveApps(Instant now) {
        return byNumber.values().stream()
                .filter(grant -> grant.isLive(now))
                .map(Grant::clientId)
                .distinct()
                .toList();
    }

    /** A new grant last in the list, before it those that it ends. */
    List<Grant> issue(String clientId, String scope, Instant now) {
        List<Grant> changed = new ArrayList<>();
        byNumber.values().stream()
                .filter(grant -> grant.clientId().equals(clientId) && !grant.isRevoked())
                .forEach(grant -> changed.add(grant.revoked()));
        changed.add(Grant.issue(byNumber.size() + 1L, clientId, scope, now, source));
        return changed;
    }

    /** The grant with fresh tokens; empty if the token is not, or no longer, good for it. */
    Optional<Grant> refresh(String clientId, String token, Instant now, Duration overlap) {
        return byNumber.values().stream()
                .filter(grant -> grant.clientId().equals(clientId))
                .filter(grant -> grant.allowsRefreshWith(token, now))
                .findFirst()
                .map(grant -> grant.refreshed(token, now, overlap, source));
    }

    /** The grant that a token belongs to, ended. */
    Optional<Grant> revoke(String clientId, String token) {
        return byNumber.values().stream()
                .filter(grant -> grant.clientId().equals(clientId) && grant.bears(token))
                .findFirst()
                .map(Grant::revoked);
    }
}
