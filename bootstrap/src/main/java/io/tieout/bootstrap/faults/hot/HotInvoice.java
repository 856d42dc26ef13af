package io.tieout.bootstrap.faults.hot;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/** An invoice that many go for: who won which of its versions. Safe for use by several threads. */
final class HotInvoice {

    private final String id;
    private final String number;
    private final int firstVersion;
    private final AtomicInteger lastHeardOf;
    private final ConcurrentMap<Integer, String> winners = new ConcurrentHashMap<>();

    HotInvoice(String id, String number, int firstVersion) {
        this.id = id;
        this.number = number;
        this.firstVersion = firstVersion;
        this.lastHeardOf = new AtomicInteger(firstVersion);
    }

    String id() {
        return id;
    }

    String number() {
        return number;
    }

    int firstVersion() {
        return firstVersion;
    }

    int lastHeardOf() {
        return lastHeardOf.get();
    }

    void heardOf(int version) {
        lastHeardOf.accumulateAndGet(version, Math::max);
    }

    /** somebody changed this version; says so if somebody else had done it before */
    Optional<String> won(int version, String memo) {
        return Optional.ofNullable(winners.putIfAbsent(version, memo))
                .map(other ->
                        "%s: version %d was changed by %s and by %s"
                                .formatted(number, version, other, memo));
    }

    List<Integer> versionsWon() {
        return winners.keySet().stream().sorted().toList();
    }

    Optional<String> winnerOf(int version) {
        return Optional.ofNullable(winners.get(version));
    }
}
