package io.tieout.domain.invoice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (64 lower-case hex digits) of the exact document that an approver saw. */
public record PlanHash(String hex) {

    /** the hash of the document's canonical text */
    public static PlanHash of(InvoiceDocument document) {
        return ofText(CanonicalText.of(document));
    }

    /** the hash of a document that has a canonical text of its own */
    public static PlanHash ofText(String canonicalText) {
        byte[] text = canonicalText.getBytes(StandardCharsets.UTF_8);
        return new PlanHash(HexFormat.of().formatHex(sha256().digest(text)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
