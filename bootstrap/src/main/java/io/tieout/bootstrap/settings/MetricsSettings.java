package io.tieout.bootstrap.settings;

import io.tieout.bootstrap.start.StartupProblem;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may read the metrics: whoever shows this token. An administrator's token will not do, because
 * it stands for one tenant and the metrics show all of them.
 */
@ConfigurationProperties("tieout.metrics")
public record MetricsSettings(@DefaultValue("") String token) {

    /** 128 bits written as hex digits; ours to choose */
    private static final int SHORTEST = 32;

    /**
     * the token; empty when nobody may read them
     *
     * @throws StartupProblem it is too short to be a secret
     */
    public Optional<String> secret() {
        if (token.isBlank()) {
            return Optional.empty();
        }
        if (token.length() < SHORTEST) {
            throw new StartupProblem(
                    "The setting tieout.metrics.token has "
                            + token.length()
                            + " characters, which can be guessed; take "
                            + SHORTEST
                            + " random ones, or leave it empty to close the metrics.");
        }
        return Optional.of(token);
    }

    @Override
    public String toString() {
        return "MetricsSettings[token=***]";
    }
}
