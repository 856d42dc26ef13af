package io.tieout.application.collection;

import static io.tieout.application.fixture.Examples.ACME;

import io.tieout.application.fixture.World;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.people.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** One account's standing. */
final class OneStanding implements Standings {

    Optional<Instant> next = Optional.empty();
    Optional<Instant> touched = Optional.empty();
    final List<AccountId> first = new ArrayList<>();
    final List<AccountId> settled = new ArrayList<>();
    private long touches;

    /** something happened to it */
    void happened() {
        touched = Optional.of(Instant.EPOCH.plusSeconds(++touches));
    }

    @Override
    public List<Due> claim(TenantId tenant, Instant now, Duration claim, int limit) {
        return touched.isPresent() || next.filter(at -> !at.isAfter(now)).isPresent()
                ? Stream.concat(first.stream(), Stream.of(ACME))
                        .map(account -> new Due(account, next, touched))
                        .toList()
                : List.of();
    }

    @Override
    public void settle(TenantId tenant, Due claimed, Optional<Instant> nextAt) {
        settled.add(claimed.account());
        next = nextAt;
        touched = touched.equals(claimed.touchedAt()) ? Optional.empty() : touched;
    }

    @Override
    public boolean touch(TenantId tenant, UUID stream) {
        throw new UnsupportedOperationException("the test touches");
    }

    @Override
    public void touchAll(TenantId tenant) {
        throw new UnsupportedOperationException("the test touches");
    }

    @Override
    public List<TenantId> tenantsDue(int limit) {
        return List.of(World.TENANT);
    }

    @Override
    public boolean hasWork(TenantId tenant, Instant now) {
        return touched.isPresent();
    }

    @Override
    public Optional<Instant> nextAt(TenantId tenant) {
        return next;
    }

    @Override
    public Map<TenantId, Instant> nextWhereTheClockStands() {
        return Map.of();
    }
}
