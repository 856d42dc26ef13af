package io.tieout.application.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Stands for many lines in the fingerprint of an act, so that what is allowed is what was seen. */
public final class ShownHash {

    /** 160 bits, which nobody makes two runs agree in */
    private static final int SHOWN_BYTES = 20;

    private ShownHash() {}

    /** of these lines in this order */
    public static String of(List<String> lines) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, SHOWN_BYTES);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
