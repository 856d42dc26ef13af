package io.tieout.bootstrap.demo;

import io.tieout.bootstrap.folder.Secrets;
import io.tieout.bootstrap.twin.TwinAdmin;
import io.tieout.persistence.database.DatabaseSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What an operator would have to set, made up for a demo: its secrets are its own.
 *
 * @param mailbox where it keeps what it sends
 */
public record DemoSettings(Secrets secrets, URI twin, Path mailbox) {

    private static final String CLIENT_ID = "tieout-demo";

    /** the settings of the house */
    public Map<String, Object> of(DatabaseSettings database, int port) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("tieout.mode", "demo");
        settings.put("server.port", port);
        settings.put("tieout.gateway.port", 0);
        settings.put("spring.graphql.schema.introspection.enabled", true);
        // A line per call to the accounting system helps operators and drowns a demo.
        settings.put("logging.level.io.tieout.qbo", "warn");
        // A failed start is told in one sentence, with its details in a file: FailedStart.
        settings.put("logging.level.org.springframework.boot.SpringApplication", "off");
        settings.put("tieout.db.url", database.url());
        settings.put("tieout.db.owner-user", database.owner().user());
        settings.put("tieout.db.owner-password", database.owner().password());
        settings.put("tieout.db.app-user", database.app().user());
        settings.put("tieout.db.app-password", database.app().password());
        settings.put("tieout.db.tail-user", database.tail().user());
        settings.put("tieout.db.tail-password", database.tail().password());
        settings.put("tieout.crypto.master-keys", "demo:" + secrets.key("master-key"));
        settings.put("tieout.qbo.base-url", twin);
        settings.put("tieout.qbo.authorize-url", twin.resolve("/connect/oauth2"));
        settings.put("tieout.qbo.token-url", twin.resolve("/oauth2/v1/tokens/bearer"));
        settings.put("tieout.qbo.revoke-url", twin.resolve("/v2/oauth2/tokens/revoke"));
        settings.put("tieout.qbo.client-id", CLIENT_ID);
        settings.put("tieout.qbo.client-secret", clientSecret());
        settings.put("tieout.qbo.verifier-tokens", verifierToken());
        settings.put("tieout.metrics.token", secrets.text("metrics-token"));
        settings.put("tieout.mail.folder", mailbox);
        settings.put("tieout.mail.link-secret", secrets.text("mail-link-secret"));
        settings.put("tieout.mail.bounce-secret", secrets.text("mail-bounce-secret"));
        settings.put("tieout.twin.url", twin);
        return settings;
    }

    /** Tieout as the accounting system knows it */
    public TwinAdmin.App app(URI tieout) {
        return new TwinAdmin.App(
                CLIENT_ID,
                clientSecret(),
                tieout.resolve("/accounting/callback"),
                tieout.resolve("/webhooks/accounting"),
                verifierToken());
    }

    private String clientSecret() {
        return secrets.text("client-secret");
    }

    private String verifierToken() {
        return secrets.text("verifier-token");
    }
}
