package io.tieout.application.sweep;

import io.tieout.application.sweep.Hearing.Heard;

/**
 * A rhythm as webhooks make it: three times as fast when they missed something, half as fast while
 * they prove healthy.
 */
public record Tempo(Pace pace, SweepRhythm rhythm, Heard heard) {

    /** How it stands to what was agreed. */
    public enum Pace {
        AS_AGREED,
        SLOWER,
        FASTER
    }

    private static final int SLOWER = 2;
    private static final int FASTER = 3;

    /** nothing told and nothing missed proves nothing */
    public static Tempo of(SweepRhythm agreed, Heard heard) {
        if (heard.missed() > 0) {
            return new Tempo(Pace.FASTER, new SweepRhythm(agreed.every().dividedBy(FASTER)), heard);
        }
        return heard.told() > 0
                ? new Tempo(
                        Pace.SLOWER, new SweepRhythm(agreed.every().multipliedBy(SLOWER)), heard)
                : new Tempo(Pace.AS_AGREED, agreed, heard);
    }
}
