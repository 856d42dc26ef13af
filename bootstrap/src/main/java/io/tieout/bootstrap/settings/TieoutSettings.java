package io.tieout.bootstrap.settings;

import io.tieout.bootstrap.identity.TokenClaims;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Everything under {@code tieout.*}. What is missing is empty here, and refused by name where it is
 * used: see {@link Required}.
 *
 * @param tenants the tenants of a production installation; made at start when they are missing
 */
@ConfigurationProperties("tieout")
public record TieoutSettings(
        @DefaultValue("PRODUCTION") Mode mode,
        @DefaultValue Db db,
        @DefaultValue Crypto crypto,
        @DefaultValue Qbo qbo,
        @DefaultValue Oidc oidc,
        @DefaultValue Twin twin,
        @DefaultValue List<TenantSetting> tenants) {

    public TieoutSettings {
        tenants = List.copyOf(tenants);
    }

    /** Whether this is a demo, which makes up what production must be told. */
    public enum Mode {
        DEMO,
        PRODUCTION
    }

    /** The three users of the one database. */
    public record Db(
            @DefaultValue("") String url,
            @DefaultValue("") String ownerUser,
            @DefaultValue("") String ownerPassword,
            @DefaultValue("") String appUser,
            @DefaultValue("") String appPassword,
            @DefaultValue("") String tailUser,
            @DefaultValue("") String tailPassword) {
        @Override
        public String toString() {
            return "Db[url=" + url + ", passwords=***]";
        }
    }

    /**
     * The keys that wrap all others.
     *
     * @param masterKeys each {@code id:base64 of 32 bytes}; the first is the current one
     */
    public record Crypto(@DefaultValue List<String> masterKeys) {
        public Crypto {
            masterKeys = List.copyOf(masterKeys);
        }

        @Override
        public String toString() {
            return "Crypto[masterKeys=***]";
        }
    }

    /**
     * Where QuickBooks Online is and who we are to it.
     *
     * @param readAllowance metered reads a month of the whole installation: the default is Intuit's
     *     free tier; 0 where nothing is metered, as in the sandbox
     * @param sweepEvery how often we ask what changed, in tenant time
     * @param redirectUri our callback, exactly as it is registered at Intuit
     * @param returnUrl where people go on after they connected
     */
    public record Qbo(
            @DefaultValue("https://quickbooks.api.intuit.com") String baseUrl,
            @DefaultValue("https://appcenter.intuit.com/connect/oauth2") String authorizeUrl,
            @DefaultValue("https://oauth.platform.intuit.com/oauth2/v1/tokens/bearer")
                    String tokenUrl,
            @DefaultValue("https://developer.api.intuit.com/v2/oauth2/tokens/revoke")
                    String revokeUrl,
            @DefaultValue("") String clientId,
            @DefaultValue("") String clientSecret,
            @DefaultValue List<String> verifierTokens,
            @DefaultValue("") String redirectUri,
            @DefaultValue("") String returnUrl,
            @DefaultValue("75") int minorVersion,
            @DefaultValue("500000") long readAllowance,
            @DefaultValue("PT15M") Duration sweepEvery) {
        public Qbo {
            verifierTokens = List.copyOf(verifierTokens);
        }

        @Override
        public String toString() {
            return "Qbo[baseUrl=" + baseUrl + ", clientId=" + clientId + ", secrets=***]";
        }
    }

    /** Who issues the tokens, and how it names its claims. */
    public record Oidc(
            @DefaultValue("") String issuer,
            @DefaultValue("") String audience,
            @DefaultValue("tenant") String tenantClaim,
            @DefaultValue("roles") String rolesClaim,
            @DefaultValue("account") String accountClaim) {

        /** how to read a caller out of a token */
        public TokenClaims claims() {
            return new TokenClaims(tenantClaim, rolesClaim, accountClaim);
        }
    }

    /** The local accounting system of a demo; {@code url} is known once it runs. */
    public record Twin(@DefaultValue("") String url) {}

    /** A company that uses this installation, under the id that its tokens carry. */
    public record TenantSetting(UUID id, String name, ZoneId zone) {}
}
