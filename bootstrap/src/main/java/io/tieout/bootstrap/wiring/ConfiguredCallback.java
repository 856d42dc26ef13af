package io.tieout.bootstrap.wiring;

import io.tieout.bootstrap.settings.Required;
import io.tieout.bootstrap.settings.TieoutSettings;
import io.tieout.bootstrap.settings.TieoutSettings.Mode;
import io.tieout.bootstrap.start.StartupProblem;
import io.tieout.qbo.oauth.CallbackAddress;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.env.Environment;

/**
 * The callback as the operator registered it at Intuit. A demo has none to configure: its callback
 * is its own address, known once it listens.
 */
final class ConfiguredCallback implements CallbackAddress {

    private static final String NAME = "tieout.qbo.redirect-uri";
    private static final String PATH = "/accounting/callback";

    /** where Intuit tolerates plain HTTP, for development keys; OAuth page, read 2026-11-20 */
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1");

    private final Optional<URI> configured;
    private final Environment environment;

    ConfiguredCallback(TieoutSettings settings, Environment environment) {
        String written = settings.qbo().redirectUri();
        this.configured =
                settings.mode() == Mode.DEMO && written.isBlank()
                        ? Optional.empty()
                        : Optional.of(checked(Required.text(NAME, written)));
        this.environment = environment;
    }

    @Override
    public URI callback() {
        return configured.orElseGet(() ->
                URI.create(
                        "http://127.0.0.1:"
                                + environment.getRequiredProperty("local.server.port")
                                + PATH));
    }

    /** where people go on after they connected; empty when the operator names no place */
    static Optional<URI> wayBack(TieoutSettings settings) {
        String name = "tieout.qbo.return-url";
        return Optional.of(settings.qbo().returnUrl())
                .filter(written -> !written.isBlank())
                .map(written -> {
                    URI wayBack = parsed(name, written);
                    if (!isWeb(wayBack)) {
                        throw problem(name, written, "be an http or https address");
                    }
                    return wayBack;
                });
    }

    private static URI checked(String written) {
        URI address = parsed(NAME, written);
        if (!isWeb(address) || !isSafe(address)) {
            throw problem(NAME, written, "be an https address");
        }
        if (!address.getPath().endsWith(PATH) || address.getQuery() != null) {
            throw problem(NAME, written, "end in " + PATH);
        }
        return address;
    }

    private static URI parsed(String name, String written) {
        try {
            return URI.create(written);
        } catch (IllegalArgumentException malformed) {
            throw problem(name, written, "be an https address");
        }
    }

    private static boolean isSafe(URI address) {
        return "https".equals(address.getScheme()) || LOCAL.contains(address.getHost());
    }

    private static boolean isWeb(URI address) {
        return address.getHost() != null
                && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()));
    }

    private static StartupProblem problem(String name, String written, String rule) {
        return new StartupProblem(
                "The setting " + name + " must " + rule + " but is '" + written + "'; correct it.");
    }
}
