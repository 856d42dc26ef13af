package io.tieout.application.seal;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * That a tenant's chain stood there after so many events.
 *
 * @param place of the event, from 1
 * @param chain {@link WitnessChain} after it
 * @param notedAt machine time
 */
public record WitnessLine(UUID tenant, long place, String chain, Instant notedAt) {

    private static final Pattern BLANK = Pattern.compile(" ");

    /** SHA-256 in full: a line that was cut off in it is none */
    private static final Pattern CHAIN = Pattern.compile("[0-9a-f]{64}");

    /** as it is written, one to a line */
    public String text() {
        return notedAt + " " + tenant + " " + place + " " + chain;
    }

    /** empty for what is none, for example a line that was cut off while it was written */
    public static Optional<WitnessLine> parse(String text) {
        String[] parts = BLANK.split(text, -1);
        if (parts.length != 4 || !CHAIN.matcher(parts[3]).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new WitnessLine(
                            UUID.fromString(parts[1]),
                            Long.parseLong(parts[2]),
                            parts[3],
                            Instant.parse(parts[0])));
        } catch (IllegalArgumentException | DateTimeException notOfAWitness) {
            return Optional.empty();
        }
    }
}
