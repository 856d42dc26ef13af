package io.tieout.application.webhook;

/** What notices to an address are signed with: {@code whsec_} and base64. */
public record WebhookSecret(String text) {

    /** keeps the secret out of every log */
    @Override
    public String toString() {
        return "WebhookSecret[***]";
    }
}
