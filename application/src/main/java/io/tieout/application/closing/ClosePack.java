package io.tieout.application.closing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.HexFormat;

/**
 * What the books said when a month was closed, as plain text, with the SHA-256 of that text. The
 * hash stands in the event that closed the month, so that any copy of the text can be verified with
 * nothing but {@code sha256sum}.
 */
public record ClosePack(YearMonth month, String document, String hash) {

    /** of a document as it was written, or kept */
    public static ClosePack of(YearMonth month, String document) {
        return new ClosePack(month, document, hashOf(document.getBytes(StandardCharsets.UTF_8)));
    }

    /** SHA-256 of a document, byte for byte as it was saved */
    public static String hashOf(byte[] document) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(document);
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
