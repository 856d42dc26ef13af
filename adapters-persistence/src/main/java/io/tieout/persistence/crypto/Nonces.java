package io.tieout.persistence.crypto;

import java.security.SecureRandom;

/** Where nonces come from: random, except for golden files. */
@FunctionalInterface
public interface Nonces {

    /** 12 bytes, never the same twice under one key */
    byte[] next();

    static Nonces random() {
        SecureRandom random = new SecureRandom();
        return () -> {
            byte[] nonce = new byte[AesGcm.NONCE_BYTES];
            random.nextBytes(nonce);
            return nonce;
        };
    }
}
