package io.tieout.bootstrap.settings;

import io.tieout.bootstrap.start.StartupProblem;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one node takes on.
 *
 * @param requests that it works on at a time
 */
@ConfigurationProperties("tieout.limits")
public record LimitSettings(@DefaultValue("128") int requests) {

    public LimitSettings {
        if (requests < 1) {
            throw new StartupProblem(
                    "The setting tieout.limits.requests is "
                            + requests
                            + ", so nobody would be answered; take 1 or more.");
        }
    }
}
