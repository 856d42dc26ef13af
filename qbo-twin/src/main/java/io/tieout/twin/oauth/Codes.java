package io.tieout.twin.oauth;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Authorization codes that are waiting to be exchanged; they do not outlive the twin. */
final class Codes {

    /** "Short-lived", says the documentation; how long is a choice. */
    private static final Duration LIFE = Duration.ofMinutes(5);

    private static final int MOST = 10_000;

    /**
     * What a code stands for.
     *
     * @param grantNumber the grant it was exchanged for, if it was
     */
    record Code(
            String clientId,
            String redirectUri,
            String scope,
            String companyId,
            Instant issuedAt,
            Optional<Long> grantNumber) {

        boolean isExpired(Instant now) {
            return !now.isBefore(issuedAt.plus(LIFE));
        }
    }

    private final SeededSource source;
    private final Map<String, Code> codes = new LinkedHashMap<>();
    private long drawn;

    Codes(SeededSource source) {
        this.source = source;
    }

    synchronized String issue(Code code) {
        drawn++;
        String text = "AB1" + source.token("code/" + code.companyId(), drawn);
        codes.put(text, code);
        if (codes.size() > MOST) {
            codes.remove(codes.keySet().iterator().next());
        }
        return text;
    }

    synchronized Optional<Code> find(String text) {
        return Optional.ofNullable(codes.get(text));
    }

    /** Marks a code as used; false if somebody was faster. */
    synchronized boolean use(String text, Code code, long grantNumber) {
        Code used =
                new Code(
                        code.clientId(),
                        code.redirectUri(),
                        code.scope(),
                        code.companyId(),
                        code.issuedAt(),
                        Optional.of(grantNumber));
        return codes.replace(text, code, used);
    }
}
