package io.tieout.bootstrap.faults.seeded;

import java.util.EnumMap;
import java.util.Map;

/**
 * What goes wrong in one life. Each life has its own choice of mishaps, so that some meet only one
 * kind again and again, and others all of them.
 */
final class Weather {

    private static final int LIVES_WITH_A_MISHAP_PERCENT = 45;

    private final Chance chance;
    private final Map<Mishap, Integer> percent = new EnumMap<>(Mishap.class);
    private final Map<Mishap, Integer> counts = new EnumMap<>(Mishap.class);
    private boolean isCalm = true;

    Weather(Chance chance) {
        this.chance = chance;
        for (Mishap mishap : Mishap.values()) {
            boolean occurs = chance.in(LIVES_WITH_A_MISHAP_PERCENT);
            percent.put(mishap, occurs ? 1 + chance.below(mishap.mostPercent()) : 0);
        }
    }

    /** this one occurs as often as it does in any life */
    void certain(Mishap mishap) {
        percent.put(mishap, mishap.mostPercent());
    }

    /** from now on things go wrong */
    void begin() {
        isCalm = false;
    }

    /** from now on nothing does */
    void end() {
        isCalm = true;
    }

    boolean isCalm() {
        return isCalm;
    }

    /** whether it happens now */
    boolean brings(Mishap mishap) {
        boolean hits = !isCalm && chance.in(percent.getOrDefault(mishap, 0));
        if (hits) {
            counts.merge(mishap, 1, Integer::sum);
        }
        return hits;
    }

    Map<Mishap, Integer> counts() {
        return Map.copyOf(counts);
    }
}
